/** Characters that XML 1.0 cannot hold at all, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Kept on one line: some readers go line by line.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** Text as it may stand in XML or HTML, between tags or in a quoted attribute; control characters and half characters go. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNFIT, '')
    .replace(/[&<>"'\t\n\r\u2028\u2029]/g, (character) => ESCAPES[character] as string);
