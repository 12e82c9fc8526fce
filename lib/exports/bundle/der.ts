/** One element of DER (X.690). */
export interface Der {
  tag: number;
  content: Uint8Array;
  /** With its head. */
  all: Uint8Array;
}

/** What is there is no DER, or is cut. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** The one sequence that these bytes are. Throws a DerError where they are something else, or more than that. */
export function onlySequence(bytes: Uint8Array): Der {
  const [first, more] = elements(bytes);
  if (!first || more || first.tag !== 0x30) throw new DerError('This is not one sequence.');
  return first;
}

/** The elements inside of one; none where it holds plain content. Throws a DerError. */
export const children = ({ tag, content }: Der): Der[] => ((tag & 0x20) === 0 ? [] : elements(content));

/** The elements one after the other; nothing is read beyond the end. */
function elements(bytes: Uint8Array): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] as number;
    const first = bytes[at + 1] ?? 0xff;
    const longer = first < 0x80 ? 0 : first & 0x7f;
    const digits = bytes.slice(at + 2, at + 2 + longer);
    const length = longer === 0 ? first : digits.reduce((sum, byte) => sum * 256 + byte, 0);
    const from = at + 2 + longer;
    if (longer > 4 || first === 0x80 || from + length > bytes.length || (tag & 0x1f) === 0x1f) {
      throw new DerError('An element goes on beyond the end.');
    }
    found.push({ tag, content: bytes.subarray(from, from + length), all: bytes.subarray(at, from + length) });
    at = from + length;
  }
  return found;
}
