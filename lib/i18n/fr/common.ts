import type { CommonWords } from '../en/common';
import { decimal, number, plural } from '../format';

const posts = (count: number): string => `${number('fr', count)} ${plural('fr', count, 'post', 'posts')}`;

export const common: CommonWords = {
  figures: {
    heading: 'Chiffres',
    posts: 'Envoyés en validation',
    postsValue: posts,
    rounds: 'Renvoyés par le client',
    roundsValue: (count) => `${number('fr', count)} fois`,
    roundsPerPost: (rate) => `${decimal('fr', rate)} ${plural('fr', rate, 'retour', 'retours')} par post`,
    noPosts: 'aucun post pour l’instant',
    firstTime: 'Validés du premier coup',
    ofDecided: (count, of) => `${number('fr', count)} sur ${number('fr', of)}`,
    decidedPosts: (count) => plural('fr', count, 'post validé', 'posts validés'),
    noneDecided: 'aucun n’est encore validé',
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
      `${number('fr', count)} ${plural('fr', count, 'autre retour', 'autres retours')} : la page ne montrait pas qui, du client ou de votre équipe, en est à l’origine. ${plural('fr', count, 'Il n’est pas compté', 'Ils ne sont pas comptés')} ci-dessus.`,
    internal: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'retour interne', 'retours internes')} à votre équipe, non ${plural('fr', count, 'compté', 'comptés')} au client.`,
  },
  basis: {
    driven: 'testé sur l’outil lui-même',
    captured: 'testé sur des pages enregistrées',
    documented: 'd’après la seule documentation de l’éditeur',
    local: 'appris grâce à vous',
  },
  approval: {
    gate: 'un post ne part qu’une fois validé',
    optional: 'la validation est demandée, mais un post peut partir sans elle',
    none: 'cet outil n’a pas d’étape de validation : il n’y a rien à compter',
  },
  refusal: {
    invalid: 'Signoff n’a pas compris sa propre demande. Rechargez cette page ou mettez Signoff à jour.',
    not_allowed: 'Cette page n’a pas le droit de demander cela.',
    too_large: 'C’était trop volumineux.',
    too_many: 'Trop de demandes à la fois. Patientez un instant, puis réessayez.',
    storage_full:
      'Il n’y a plus de place pour enregistrer le journal. Libérez de l’espace disque ; d’ici là, rien de nouveau n’est noté.',
    storage_blocked:
      'Une autre page de Signoff garde ouverte une version plus ancienne du journal. Fermez-la ou rechargez-la.',
    storage_newer:
      'Le journal a été écrit par une version plus récente. Mettez Signoff à jour pour l’ouvrir.',
    storage_damaged: 'Le navigateur ne peut plus lire le journal. Restaurez-le à partir d’un export.',
    failed: 'Une erreur s’est produite. Rien n’est perdu ; réessayez.',
  },
  silent: 'Signoff ne répond pas. Fermez puis rouvrez le navigateur ; ce qui a été noté est conservé.',
  tryAgain: 'Réessayer',
};
