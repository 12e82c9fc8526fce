/** What the popup says of the page on screen as a place to read from. */
export const popupTools = {
  blind: (when: string) =>
    `A page of this site cannot be read since ${when}. Until it can, the log of its clients has a gap.`,
  teach: 'Teach Signoff this page',
  report: 'Report this page',
  health: 'How well Signoff reads here',
  failed: (why: string) => `That did not work: ${why}`,
};

export type PopupToolsWords = typeof popupTools;
