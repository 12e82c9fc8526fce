/** A link stands in a text as it is: only kinds that open a page or a letter. */
export const isLink = (text: string): boolean =>
  /^(https?:\/\/|mailto:)[^\s]+$/i.test(text) && URL.canParse(text);
