import type { TeachWords } from '../en/teach';
import { number, plural } from '../format';

export const teach: TeachWords = {
  heading: 'Apprendre cette page à Signoff',
  intro: 'Montrez à Signoff un post et ses parties. Il lira tous ceux qui sont construits de la même façon.',
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  pick: { none: 'Montrer', again: 'Montrer à nouveau', clear: 'Oublier' },
  parts: {
    card: { name: 'Un post', hint: 'Toute la carte ou la ligne.' },
    title: { name: 'Son texte', hint: 'La légende ou le titre.' },
    state: { name: 'Son état', hint: 'Le libellé ou l’icône qui dit où il en est.' },
    client: { name: 'Son client', hint: 'Le nom du client, sur le post ou ailleurs sur la page.' },
    link: { name: 'Son lien', hint: 'Inutile si Signoff le trouve.' },
  },
  first: 'Montrez d’abord un post.',
  notFound:
    'Signoff ne trouve aucun moyen durable de désigner cet élément. Essayez la partie qui l’entoure, ou un autre post.',
  picking: (part: string) =>
    `${part}\u00a0: cliquez dessus, ou avancez avec Tab et les flèches puis appuyez sur Entrée. Haut prend la partie qui l’entoure, Bas sa première partie. Échap annule.`,
  at: (index: number, of: number) => `${number('fr', index)} sur ${number('fr', of)}\u00a0:`,
  empty: 'sans texte',
  wider: 'Plus grand',
  narrower: 'Plus petit',
  labels: 'Que signifient les libellés\u00a0?',
  labelOf: (label: string) => `«\u00a0${label}\u00a0» signifie`,
  tokenOf: (name: string) => `Le signe «\u00a0${name}\u00a0» veut dire`,
  unknown: 'non précisé',
  states: {
    draft: 'brouillon',
    in_internal_review: 'en relecture dans l’équipe',
    in_review: 'en attente du client',
    changes_requested: 'modifications demandées',
    rejected: 'refusé',
    approved: 'validé',
    on_hold: 'suspendu',
    scheduled: 'programmé',
    published: 'publié',
    failed: 'échec de publication',
    expired: 'expiré',
    unknown: 'non précisé',
  },
  reads: (count: number) =>
    count === 0
      ? 'Signoff ne lirait aucun post ici.'
      : `Signoff lirait ${number('fr', count)} ${plural('fr', count, 'post', 'posts')}\u00a0:`,
  clientIs: (name: string) => `Client\u00a0: ${name}`,
  noClient: 'Client\u00a0: non affiché',
  more: (count: number) => `et ${number('fr', count)} de plus`,
  saved:
    'Enregistré. Signoff lit désormais ce site ainsi. Vous pouvez le modifier ou le retirer dans la page Outils.',
  failed: (why: string) => `Non enregistré\u00a0: ${why}`,
  whyNot: {
    not_allowed: 'Signoff n’est plus activé sur ce site.',
    invalid:
      'Signoff ne peut rien faire de ce qui a été montré. Montrez un autre post, ou la partie qui l’entoure.',
    other: 'Signoff ne répond pas. Rechargez cette page et réessayez.',
  },
};
