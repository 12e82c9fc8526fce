import { Zip, ZipPassThrough } from 'fflate';
import { utf8 } from './bytes';

export interface BundleFile {
  name: string;
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
}

/** Where the plain form of a ZIP ends; what is larger has to be exported in parts. */
const LARGEST = 0xffff_0000;
/** The same bytes wherever and whenever it is written: the form has no zone, and fflate takes the local one. */
const DATE = new Date(2000, 0, 1);

/**
 * Files as a ZIP, stored as they are, in a form that follows from their names and contents alone: a reader can write it
 * again and compare. Throws a RangeError beyond 4 GB.
 */
export async function* zipOf(
  files: AsyncIterable<BundleFile> | Iterable<BundleFile>,
): AsyncGenerator<Uint8Array, void, void> {
  let ready: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    size += chunk.length;
    if (size > LARGEST)
      throw new RangeError('The file would be larger than 4 GB: export one client at a time.');
    ready.push(chunk);
  });
  for await (const { name, chunks } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = DATE;
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(typeof chunk === 'string' ? utf8(chunk) : chunk);
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(0), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
