/**
 * Why a file is not imported. `line`: a line is not an event, or not one of this chain; `version`: written by a newer
 * Signoff; `table`: not a table that can be read; `bundle`: an evidence bundle that does not verify.
 */
export const IMPORT_FAULTS = [
  'empty',
  'too_large',
  'too_many',
  'line',
  'version',
  'chain',
  'zip',
  'bundle',
  'no_log',
  'table',
  'gone',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** A file that is not imported; nothing was changed. The message says what exactly is wrong, for a person. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportFault;
  /** Line of the file, from 1; null where the fault is not in one. */
  readonly line: number | null;

  constructor(code: ImportFault, message: string, line: number | null = null) {
    super(message);
    this.code = code;
    this.line = line;
  }
}
