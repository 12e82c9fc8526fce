import type { LogEvent } from '../../approvals/events';

/** What can be wrong with a bundle; each has its own word, so that machines can tell them apart. */
export type BundleFault =
  /** The ZIP cannot be read at all, or is not packed as it was written. */
  | 'zip'
  | 'container'
  | 'format'
  | 'manifest'
  | 'signature'
  | 'keys'
  | 'file_missing'
  | 'file_extra'
  | 'file_hash'
  /** A line is no text, no JSON, or no event. */
  | 'line'
  | 'schema'
  /** What a chain can suffer. */
  | 'version'
  | 'client'
  | 'seq'
  | 'prev'
  | 'hash'
  | 'text'
  | 'salt'
  | 'missing_text'
  | 'form'
  | 'texts'
  /** The events end before, or elsewhere than, the manifest says. */
  | 'cut'
  | 'head'
  | 'checkpoint_form'
  | 'checkpoint_chain'
  | 'checkpoint_key'
  | 'checkpoint_signature'
  | 'checkpoint_cut'
  | 'checkpoint_root'
  | 'checkpoint_missing'
  | 'timestamp'
  | 'timestamp_order'
  | 'counts'
  /** Against a checkpoint that was mailed. */
  | 'mail_form'
  | 'mail_chain'
  | 'mail_cut'
  | 'mail_root';

export interface Fault {
  code: BundleFault;
  /** For a person. */
  message: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** Id of the chain, and number of the event in it. */
  chain?: string;
  seq?: number;
}

/** What is right, but has to be known. */
export interface Notice {
  code: 'gap' | 'lost' | 'erased' | 'clock' | 'left_out' | 'no_stamp' | 'no_mail';
  message: string;
}

export interface BundleCheck {
  result: 'valid' | 'valid with gaps' | 'broken';
  /** The first one names the first broken line, where a line is broken. */
  faults: Fault[];
  notices: Notice[];
  /** Null where it could not be read. */
  about: {
    product: string;
    version: string;
    made: string;
    chains: { id: string; events: number; from: string | null; to: string | null }[];
    checkpoints: number;
    mailed: number;
    /** Name and public key (base64) of the key that signed. */
    key: { name: string; publicKey: string } | null;
    /** What authorities said, oldest first; their signatures are checked with openssl. */
    stamps: { checkpoint: string; at: string }[];
  } | null;
}

/** The store's verifier of one chain, as far as it is used here. */
export interface ChainPort {
  push(event: LogEvent): { why: ChainWhy; seq: number; message: string } | null;
  end():
    | { ok: true; lost: { after: number; before: number }[]; erased: number }
    | { ok: false; why: ChainWhy; seq: number; message: string };
}
type ChainWhy = 'version' | 'client' | 'seq' | 'prev' | 'hash' | 'text' | 'salt' | 'missing_text' | 'form';

/** Makes a verifier of a chain; `partial`: texts may be left out. */
export type ChainVerifierOf = (options: { partial: boolean }) => ChainPort;
