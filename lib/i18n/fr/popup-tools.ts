import type { PopupToolsWords } from '../en/popup-tools';

export const popupTools: PopupToolsWords = {
  blind: (when) =>
    `Une page de ce site est illisible depuis le ${when}. Tant qu’elle le reste, le journal de ses clients a une lacune.`,
  teach: 'Apprendre cette page à Signoff',
  report: 'Signaler cette page',
  health: 'Qualité de la lecture ici',
  failed: (why) => `Cela n’a pas fonctionné\u00a0: ${why}`,
};
