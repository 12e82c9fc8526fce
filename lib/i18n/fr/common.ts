import type { CommonWords } from '../en/common';
import { decimal, number, plural } from '../format';

const posts = (count: number): string => `${number('fr', count)} ${plural('fr', count, 'post', 'posts')}`;

export const common: CommonWords = {
  figures: {
    heading: 'Chiffres',
    posts: 'Soumis pour validation',
    postsValue: posts,
    rounds: 'Renvoyés par le client',
    roundsValue: (count) => `${number('fr', count)} fois`,
    roundsPerPost: (rate) => `${decimal('fr', rate)} ${plural('fr', rate, 'retour', 'retours')} par post`,
    noPosts: 'aucun post pour l’instant',
    firstTime: 'Validés du premier coup',
    ofDecided: (count, of) => `${number('fr', count)} sur ${number('fr', of)}`,
    decidedPosts: (count) => plural('fr', count, 'post décidé', 'posts décidés'),
    noneDecided: 'aucun n’est encore décidé',
    waiting: 'En attente du client',
    waitingValue: posts,
    oldest: (age) => `le plus ancien : ${age}`,
    none: 'aucun',
    lastSeen: (ago) => `vu ${ago}`,
    neverSeen: 'jamais vu sur une page',
  },
  clientList: {
    line: (waiting, age) =>
      waiting === 0
        ? 'rien en attente'
        : `${number('fr', waiting)} en attente${age === null ? '' : ` depuis ${age}`}`,
    more: (count, rounds) =>
      `${posts(count)}, ${number('fr', rounds)} ${plural('fr', rounds, 'retour', 'retours')}`,
  },
  notes: {
    unknown: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'autre retour', 'autres retours')} : la page ne montrait pas qui, du client ou de votre équipe, en est à l’origine. ${plural('fr', count, 'Il n’est pas compté', 'Ils ne sont pas comptés')} ci-dessus.`,
    internal: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'retour interne', 'retours internes')} à votre équipe, non ${plural('fr', count, 'compté', 'comptés')} au client.`,
  },
  basis: {
    driven: 'essayé sur l’outil lui-même',
    captured: 'essayé sur des pages enregistrées',
    documented: 'd’après la documentation de l’éditeur seulement',
    local: 'appris de vous',
  },
  approval: {
    gate: 'un post ne part qu’une fois validé',
    optional: 'la validation est demandée, mais un post peut partir sans elle',
    none: 'cet outil n’a pas d’étape de validation : il n’y a rien à compter',
  },
  refusal: {
    invalid: 'Signoff ne s’est pas compris. Rechargez cette page ou mettez Signoff à jour.',
    not_allowed: 'Cette page n’en a pas le droit.',
    too_large: 'C’était trop à la fois.',
    too_many: 'Trop de demandes à la fois. Réessayez.',
    storage_full: 'Le disque est plein. Tant qu’il l’est, rien de nouveau n’est noté.',
    storage_blocked: 'Une autre page de Signoff tient le journal ouvert. Fermez-la ou rechargez-la.',
    storage_newer: 'Journal d’une version plus récente. Mettez Signoff à jour.',
    storage_damaged: 'Le journal est illisible. Rétablissez-le à partir d’un export.',
    failed: 'Une erreur s’est produite. Rien n’est perdu ; réessayez.',
  },
  silent: 'Signoff ne répond pas. Rouvrez le navigateur ; ce qui a été noté est conservé.',
  tryAgain: 'Réessayer',
};
