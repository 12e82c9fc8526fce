import type { TeachWords } from '../en/teach';
import { number, plural } from '../format';

export const teach: TeachWords = {
  heading: 'Apprendre cette page',
  intro:
    'Montrez à Signoff une publication et ses parties. Il lira toutes celles qui sont construites comme elle.',
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  pick: { none: 'Montrer', again: 'Montrer à nouveau', clear: 'Oublier' },
  parts: {
    card: { name: 'Une publication', hint: 'Toute la carte ou la ligne.' },
    title: { name: 'Son texte', hint: 'La légende ou le titre.' },
    state: { name: 'Son état', hint: 'Le libellé ou l’icône qui dit où elle en est.' },
    client: { name: 'Son client', hint: 'Le nom du client, sur la publication ou ailleurs sur la page.' },
    link: { name: 'Son lien', hint: 'Inutile si Signoff le trouve.' },
  },
  first: 'Montrez d’abord une publication.',
  notFound:
    'Signoff ne trouve aucun moyen durable de désigner cet élément. Essayez la partie qui l’entoure, ou une autre publication.',
  picking: (part: string) =>
    `${part}\u00a0: cliquez dessus, ou avancez avec Tab et les flèches puis appuyez sur Entrée. Haut prend la partie autour, Bas la première partie dedans. Échap annule.`,
  at: (index: number, of: number) => `${number('fr', index)} sur ${number('fr', of)}\u00a0:`,
  empty: 'sans texte',
  wider: 'Plus grand',
  narrower: 'Plus petit',
  labels: 'Que veulent dire les libellés\u00a0?',
  labelOf: (label: string) => `«\u00a0${label}\u00a0» veut dire`,
  tokenOf: (name: string) => `Le signe «\u00a0${name}\u00a0» veut dire`,
  unknown: 'non précisé',
  states: {
    draft: 'brouillon',
    in_internal_review: 'en relecture dans l’équipe',
    in_review: 'en attente du client',
    changes_requested: 'modifications demandées',
    rejected: 'refusée',
    approved: 'validée',
    on_hold: 'en pause',
    scheduled: 'programmée',
    published: 'publiée',
    failed: 'échec de publication',
    expired: 'expirée',
    unknown: 'non précisé',
  },
  reads: (count: number) =>
    count === 0
      ? 'Signoff ne lirait aucune publication ici.'
      : `Signoff lirait ${number('fr', count)} ${plural('fr', count, 'publication', 'publications')}\u00a0:`,
  clientIs: (name: string) => `Client\u00a0: ${name}`,
  noClient: 'Client\u00a0: non affiché',
  more: (count: number) => `et ${number('fr', count)} de plus`,
  saved: 'Enregistré. Signoff lit désormais ce site ainsi. Vous pouvez le changer ou le retirer sous Outils.',
  failed: (why: string) => `Non enregistré\u00a0: ${why}`,
};
