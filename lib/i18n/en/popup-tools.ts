/** What the popup says of the page on screen as a place to read from. */
export const popupTools = {
  lost: (when: string) =>
    `This site was read before, and may no longer be since ${when}. Until it is switched on again, the log of its clients has a gap.`,
  blind: (when: string) => `Since ${when}. Until it is mended, the log of its clients has a gap.`,
  teach: 'Teach this page',
  report: 'Report this page',
  health: 'How reading goes',
  failed: (why: string) => `That did not work: ${why}`,
};

export type PopupToolsWords = typeof popupTools;
