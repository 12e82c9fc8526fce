import type { Evidence } from '../../judgement-view';
import type { PatternWords } from '../en/popup-pattern';
import { day, decimal, number, plural } from '../format';

const n = (value: number): string => number('fr', value);
const posts = (count: number): string => `${n(count)} ${plural('fr', count, 'post', 'posts')}`;
const days = (count: number): string => `${n(count)} ${plural('fr', count, 'jour', 'jours')}`;
const many = (count: number, one: string, other: string): string => plural('fr', count, one, other);

const TIMES = ['au moins une fois', 'plus d’une fois', 'plus de deux fois'];

function counted({ metric, x, n: of }: Evidence, included: number, answerDays: number): string {
  const sur = `${posts(x)} sur ${n(of)}`;
  switch (metric) {
    case 'A2':
      return `${n(x)} ${many(x, 'réponse', 'réponses')} sur ${n(of)} ${many(x, 'a', 'ont')} pris, ou ${many(x, 'prend', 'prennent')} encore, plus de ${n(answerDays)} ${many(answerDays, 'jour ouvré', 'jours ouvrés')}`;
    case 'A4':
      return `${n(x)} ${many(x, 'date', 'dates')} de publication sur ${n(of)} ${many(x, 'est passée', 'sont passées')} sans réponse`;
    case 'B1':
      return `${n(x)} ${many(x, 'retour', 'retours')} sur ${posts(of)}`;
    case 'B2':
      return `${sur} ${many(x, 'est revenu', 'sont revenus')} ${TIMES[included] ?? `plus de ${n(included)} fois`}`;
    case 'B3':
      return `${sur} ${many(x, 'a été validé', 'ont été validés')} du premier coup`;
    case 'B4':
      return `${n(x)} ${many(x, 'retour', 'retours')} sur ${n(of)} pour de petites retouches de texte seulement`;
    case 'B5':
      return `${sur} ${many(x, 'est passé', 'sont passés')} plusieurs fois d’une formulation à l’autre`;
    case 'B6':
      return `${sur} avec une demande le dernier jour, ou après la validation`;
    case 'B7':
      return `${sur} avec une partie seulement des réseaux validée à temps`;
  }
}

const percent = (share: number): string => n(Math.round(share * 20) * 5);
const about = (share: number): string =>
  share < 0.025 ? 'presque aucun' : `environ ${percent(share)}\u00a0%`;

function likely({ metric, range, others }: Evidence): string {
  if (range === null) return '';
  const [low, high] = range;
  if (metric === 'B1') {
    const mean = others === null ? '' : `\u00a0; chez vos autres clients, environ ${decimal('fr', others)}`;
    return `\u00a0; probablement ${decimal('fr', low)} à ${decimal('fr', high)} par post${mean}`;
  }
  const mean = others === null ? '' : `\u00a0; chez vos autres clients, ${about(others)}`;
  return `\u00a0; probablement ${percent(low)} à ${percent(high)}\u00a0%${mean}`;
}

export const pattern: PatternWords = {
  flagged: {
    heavy_review: 'Micromanagement',
    waiting: 'Des réponses qui tardent',
    payment: 'Retard de paiement',
  },
  watch: {
    heavy_review: 'Relectures à surveiller',
    waiting: 'Réponses à surveiller',
    payment: 'Paiement à surveiller',
  },
  fine: 'Rien ne ressort',
  notEnough: 'Trop tôt pour le dire',
  tooFew: (decided, least) =>
    `${decided === 0 ? 'Aucun post n’est encore validé' : `${posts(decided)} ${many(decided, 'validé', 'validés')} à ce jour`}. À partir de ${n(least)} posts validés, Signoff dira si c’est habituel.`,
  evidence: (evidence, included, answerDays) =>
    `${counted(evidence, included, answerDays)}${likely(evidence)}.`,
  noOthers: 'Pas encore assez de posts d’autres clients pour comparer.',
  onlyYours: 'Pour vous seul. Une semaine isolée ne fait pas une tendance.',
  payment: ({ invoice, overdue, trend }) => {
    const late = invoice
      ? `La facture ${invoice.number} a ${days(invoice.daysLate)} de retard (échéance\u00a0: ${day('fr', invoice.due)})${invoice.disputed ? ' et elle est contestée' : ''}${invoice.promiseBroken ? '\u00a0; la date de règlement annoncée est passée' : ''}. `
      : '';
    const more = overdue > 1 ? `${n(overdue)} factures sont échues. ` : '';
    const rise = trend
      ? `Les ${n(trend.length)} dernières factures\u00a0: ${trend.map(n).join(', ')} jours de retard.`
      : '';
    return `${late}${more}${rise}`.trim();
  },
  also: (level, pattern) => {
    const name = {
      heavy_review: 'relectures lourdes',
      waiting: 'réponses qui tardent',
      payment: 'retard de paiement',
    }[pattern];
    return level === 'flagged' ? `Signalé aussi\u00a0: ${name}.` : `À surveiller aussi\u00a0: ${name}.`;
  },
  picture: {
    rounds: (count) =>
      count === 1 ? 'retours du dernier post' : `retours par post, les ${n(count)} derniers`,
    roundsOf: (values, included) =>
      `Retours des ${n(values.length)} derniers posts, du plus ancien au plus récent\u00a0: ${values.map(n).join(', ')}. Inclus\u00a0: ${n(included)}.`,
    included: (included) => `pointillés\u00a0: ${n(included)} inclus`,
    answers: 'jours pour répondre, par semaine',
    answersOf: (values) =>
      `Jours pour répondre, en moyenne, sur les ${n(values.length)} dernières semaines, de la plus ancienne à la plus récente\u00a0: ${values.map((value) => (value === null ? 'aucune' : decimal('fr', value))).join('\u00a0; ')}.`,
    allDays: 'week-ends compris',
    table: 'Chiffres par semaine',
    columns: {
      week: 'Semaine du',
      sent: 'Envoyés',
      rounds: 'Retours',
      decided: 'Validés',
      answer: 'Jours pour répondre',
    },
  },
  sides: {
    label: 'Les deux côtés',
    theirs: 'Le client',
    yours: 'Vous',
    answers: 'Répond en',
    turnaround: 'Nouvelle version en',
    small: 'Petites retouches seulement',
    shortNotice: 'Délai court',
    first: 'Validés du premier coup',
    caused: 'Retours de votre fait',
    ofRounds: (x, of) => ({ value: `${n(x)} sur ${n(of)}`, unit: 'retours' }),
    ofPosts: (x, of) => ({ value: `${n(x)} sur ${n(of)}`, unit: 'posts' }),
    ofSent: (x, of) => ({ value: `${n(x)} sur ${n(of)}`, unit: 'envois' }),
    days: (value) => `${decimal('fr', value)} ${many(value, 'jour', 'jours')}`,
    hours: (value) => (value < 1 ? 'moins d’1\u00a0h' : `${n(Math.round(value))}\u00a0h`),
    moreThan: (time) => `plus de ${time}`,
    median: 'médiane',
    times:
      'Durées médianes (la moitié sont plus courtes, la moitié plus longues), en heures ouvrées, selon le calendrier de chacun.',
    none: 'rien encore',
  },
  pending: {
    heading: 'En attente du client',
    count: posts,
    more: (count) => `et ${posts(count)} de plus`,
    first: 'première relecture',
    noRound: 'aucun retour vu',
    returned: (count) => `renvoyé ${n(count)}×`,
    round: (round) => `retour n°\u00a0${n(round)}`,
    slot: (time) => `créneau ${time}`,
    slotPassed: (time) => `créneau passé\u00a0: ${time}`,
    late: 'en retard',
    veryLate: 'très en retard',
    slotSoon: 'créneau proche',
    shortNotice: 'délai court de votre part',
    reminded: (count) => `${n(count)} ${many(count, 'relance', 'relances')}`,
    nudge: 'Relancer',
    nudgeFor: (title) => `Relancer pour «\u00a0${title}\u00a0»`,
  },
  reviewer: {
    heading: 'Qui valide ici\u00a0?',
    text: (tool) =>
      `${tool} affiche le même «\u00a0en attente\u00a0» pour votre équipe et pour le client. Tant que vous ne dites pas qui valide, ces posts ne comptent pour personne.`,
    client: 'Le client',
    team: 'Mon équipe',
  },
  paused: {
    heading: (since) => `Travail suspendu depuis le ${since}`,
    text: 'Le travail pour ce client est suspendu. La suite se prépare dans le tableau de bord.',
    resume: 'Reprendre le travail',
    open: 'Ouvrir le client',
  },
  ended: {
    heading: 'La collaboration avec ce client a pris fin',
    endsOn: (date) => `La collaboration prend fin le ${date}`,
    text: 'La lettre de fin, la liste de passation et le bilan final se trouvent dans le tableau de bord.',
    open: 'Bien se quitter',
  },
  presenting: {
    heading: 'Présentation',
    text: 'Les badges et vos propres notes restent masqués jusqu’à ce que vous la désactiviez.',
  },
  done: 'Noté dans le journal.',
  say: 'Quoi dire',
  sayLoading: 'Chargement des textes …',
  sayFailed: 'Les textes n’ont pas pu être chargés. Fermez puis rouvrez cette fenêtre.',
};
