/** What kind of change lies between two versions of a post's text. The tests' order and names are in docs/judgement.md. */
export const EDIT_CLASSES = [
  'none',
  'revert',
  'whitespace',
  'punct_emoji',
  'case_punct_emoji',
  'hashtags',
  'reorder',
  'spelling_like',
  'micro_wording',
  'substantive',
] as const;
export type EditClass = (typeof EDIT_CLASSES)[number];

/** Changes that are described as "small text change". Spelling is not one of them: it counts as the team's own slip. */
export const TRIVIAL_EDITS: ReadonlySet<EditClass> = new Set<EditClass>([
  'whitespace',
  'punct_emoji',
  'case_punct_emoji',
  'hashtags',
  'reorder',
  'micro_wording',
]);

export const isTrivialEdit = (edit: EditClass): boolean => TRIVIAL_EDITS.has(edit);

/** A stored class as it is typed; null for none, or for one of a version to come. */
export const asEditClass = (edit: string | null): EditClass | null =>
  EDIT_CLASSES.find((one) => one === edit) ?? null;
