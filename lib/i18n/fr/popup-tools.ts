import type { PopupToolsWords } from '../en/popup-tools';

export const popupTools: PopupToolsWords = {
  lost: (when) =>
    `Ce site était lu et ne peut plus l’être depuis ${when}. Tant qu’il n’est pas réactivé, le journal de ses clients a une lacune.`,
  blind: (when) => `Depuis ${when}. Tant que ce n’est pas réparé, le journal de ses clients a une lacune.`,
  teach: 'Apprendre cette page',
  report: 'Signaler cette page',
  health: 'État de la lecture',
  failed: (why) => `Cela n’a pas marché\u00a0: ${why}`,
};
