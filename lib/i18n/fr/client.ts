import type { ClientWords } from '../en/client';
import { number, plural } from '../format';
import { withFrenchSpaces } from '../french-spaces';
import { forms } from './client-forms';
import { papers } from './client-papers';
import { work } from './client-work';

const n = (value: number): string => number('fr', value);
const count = (value: number, one: string, other: string): string =>
  `${n(value)} ${plural('fr', value, one, other)}`;
const posts = (value: number): string => count(value, 'post', 'posts');
const are = (value: number, one: string, other: string): string => plural('fr', value, one, other);

export const client: ClientWords = withFrenchSpaces<ClientWords>({
  pair: (name, value) => `${name} : ${value}`,
  sections: {
    label: 'À propos de ce client',
    overview: 'Aperçu',
    posts: 'Posts',
    conversation: 'Échanges',
    contract: 'Contrat',
    invoices: 'Factures',
    people: 'Personnes',
    statement: 'Relevé mensuel',
    exit: 'Bien se quitter',
    settings: 'Réglages du client',
  },
  paused: (day) => `Le travail pour ce client est suspendu depuis le ${day}.`,
  ended: (day) => `Dernier jour du contrat : ${day}.`,
  patterns: {
    heading: 'Tendances',
    hint: 'Des tendances dans les posts, pas des jugements sur les personnes. Vous seul les voyez.',
    names: { heavy_review: 'Relectures nombreuses', waiting: 'Attente', payment: 'Paiement' },
    levels: {
      not_enough: 'données insuffisantes',
      fine: 'rien à signaler',
      watch: 'à surveiller',
      flagged: 'se démarque',
    },
    tooFew: (decided, least) =>
      `${decided === 0 ? 'Aucun post validé' : `Seulement ${count(decided, 'post validé', 'posts validés')}`} récemment. Il y aura quelque chose à dire à partir de ${n(least)}.`,
    tooFewWaits: (least) =>
      `Il y aura quelque chose à dire quand le délai de réponse sera passé pour ${n(least)} posts.`,
    noInvoices: 'Aucune facture n’est enregistrée.',
    addInvoices: 'Enregistrer des factures',
    heavyFine: (rounds, decided) =>
      `${count(rounds, 'retour', 'retours')} sur ${count(decided, 'post validé', 'posts validés')} : rien à signaler.`,
    waitingFine: (late, all) =>
      `${n(late)} ${are(late, 'réponse tardive', 'réponses tardives')} sur ${n(all)} : rien à signaler.`,
    paymentFine: (settled) =>
      settled === 0
        ? 'Aucune facture n’est en retard.'
        : `${count(settled, 'facture payée', 'factures payées')}, aucune en retard.`,
    overdue: (invoice, days) => `La facture ${invoice} a ${count(days, 'jour', 'jours')} de retard.`,
    disputed: (invoice) =>
      `La facture ${invoice} est en retard et contestée : parlez d’abord de la contestation.`,
    promiseBroken: 'La date annoncée par le client est passée.',
    trend: (days) => `Les paiements arrivent de plus en plus tard : ${days} jours de retard.`,
    oneLook:
      'C’est net aujourd’hui. Pour être signalé, cela doit tenir à un second examen, au moins une semaine après le premier.',
    say: 'Quoi dire',
  },
  metrics: {
    A2: {
      name: 'Réponses tardives',
      says: (x, of) =>
        `${n(x)} ${are(x, 'demande', 'demandes')} sur ${n(of)} ${are(x, 'a reçu une réponse tardive, ou l’attend', 'ont reçu une réponse tardive, ou l’attendent')} encore au-delà du délai`,
    },
    A4: {
      name: 'Créneaux manqués',
      says: (x, of) =>
        `${n(x)} ${are(x, 'créneau', 'créneaux')} sur ${n(of)} ${are(x, 'est passé', 'sont passés')} sans décision`,
    },
    B1: {
      name: 'Retours par post',
      says: (x, of) => `${count(x, 'retour', 'retours')} sur ${count(of, 'post validé', 'posts validés')}`,
    },
    B2: {
      name: 'Au-delà des retours inclus',
      says: (x, of, included) =>
        `${posts(x)} sur ${n(of)} ${are(x, 'est revenu', 'sont revenus')} plus ${included === 1 ? 'd’une fois' : `de ${n(included)} fois`}`,
    },
    B3: {
      name: 'Validés du premier coup',
      says: (x, of) =>
        `${posts(x)} sur ${n(of)} ${are(x, 'a été validé', 'ont été validés')} du premier coup`,
    },
    B4: {
      name: 'Petites retouches seulement',
      says: (x, of) =>
        `${count(x, 'retour', 'retours')} sur ${n(of)} ne ${are(x, 'demandait', 'demandaient')} que de petites retouches de texte`,
    },
    B5: {
      name: 'Va-et-vient',
      says: (x, of) =>
        `${posts(x)} sur ${n(of)} ${are(x, 'est revenu', 'sont revenus')} au moins deux fois à un texte antérieur`,
    },
    B6: {
      name: 'Tardifs ou rouverts',
      says: (x, of) =>
        `${posts(x)} sur ${n(of)} ${are(x, 'a été modifié', 'ont été modifiés')} moins d’un jour avant le créneau, ou après la validation`,
    },
    B7: {
      name: 'Validation partielle',
      says: (x, of) =>
        `${posts(x)} sur ${n(of)} n’${are(x, 'était validé', 'étaient validés')} que sur certains canaux à l’heure du créneau`,
    },
  },
  evidence: {
    likely: (low, high) => `probablement ${low}–${high}`,
    others: (mean) => `vos autres clients environ ${mean}`,
  },
  figures: {
    heading: 'Chiffres',
    window: (decided, from) =>
      from === null
        ? 'Aucun post validé ces 90 derniers jours.'
        : `D’après ${count(decided, 'post validé', 'posts validés')} depuis le ${from}, et ceux qui attendent encore.`,
    columns: {
      figure: 'Chiffre',
      counted: 'Compté',
      likely: 'Probable',
      limit: 'Seuil',
      others: 'Vos autres clients',
      level: 'Situation',
    },
    levels: {
      not_enough: 'données insuffisantes',
      fine: 'rien à signaler',
      amber: 'au-delà du seuil',
      red: 'nettement au-delà du seuil',
    },
    above: (limit) => `plus de ${limit}`,
    below: (limit) => `moins de ${limit}`,
    postsLimit: (limit) => posts(limit),
    coverage: 'Posts relus',
    coverageSays: (x, of) =>
      `${posts(x)} sur ${n(of)} ${are(of, 'connu', 'connus')} ${are(x, 'est passé', 'sont passés')} par le client`,
    response: 'Délai de réponse',
    responseSays: (median, upper) => `la moitié en ${median}, les trois quarts en ${upper}`,
    moreThan: (time) => `plus de ${time}`,
    responseBase: (ended, open) =>
      `${count(ended, 'réponse reçue', 'réponses reçues')}, ${n(open)} encore en attente et ${are(open, 'comptée', 'comptées')}.`,
    turnaroundBase: (ended, open) =>
      `${count(ended, 'version envoyée', 'versions envoyées')}, ${n(open)} encore chez vous.`,
    raw: (text) => `En temps total : ${text}.`,
    businessTime: 'En heures ouvrées du client.',
    none: '–',
    ownHeading: 'De votre côté',
    ownHint: 'Selon les mêmes règles. Regardez d’abord ici.',
    turnaround: 'Votre délai pour une nouvelle version',
    shortNotice: 'Envoyés à la dernière minute',
    shortNoticeSays: (x, of) =>
      `${count(x, 'demande', 'demandes')} sur ${n(of)} ${are(x, 'laissait', 'laissaient')} moins que le délai de réponse avant le créneau`,
    agencyRounds: 'Retours de votre fait',
    agencyRoundsSays: (x, of) => `${count(x, 'retour', 'retours')} sur ${n(of)}`,
    internal: 'Retours dans votre équipe',
    exposure: 'En jeu (pour vous seul)',
    exposureSays: (amounts, delivered) =>
      `${amounts} en retard, ${count(delivered, 'post livré', 'posts livrés')} depuis`,
    excluded: 'Laissé de côté',
    unknown: (value) =>
      `${count(value, 'retour', 'retours')} dont la page ne disait pas s’${are(value, 'il venait', 'ils venaient')} du client ou de votre équipe.`,
    unknownLink: 'Dire à qui revient la validation',
    importedLines: (value) =>
      `${count(value, 'événement importé', 'événements importés')} en tout. Ce qui a été vu d’un post compte sans eux quand cela se suffit.`,
    importedLink: 'Compter les événements importés, ou les laisser de côté',
  },
  charts: {
    numbers: 'Voir les nombres',
    weekly: 'Semaine par semaine',
    weeklyAlt: (submitted, rounds, weeks) =>
      `En ${n(weeks)} semaines, ${count(submitted, 'post envoyé', 'posts envoyés')} en validation pour la première fois et ${count(rounds, 'retour', 'retours')} du client.`,
    submitted: 'posts envoyés pour la première fois',
    rounds: 'retours du client',
    decided: 'posts validés',
    response: 'délai moyen de réponse',
    week: 'Semaine du',
    courts: 'Chez qui',
    courtsHint:
      'Temps ouvré de chaque côté, pour les posts des chiffres ci-dessus ; ce qui attend encore compte jusqu’à maintenant.',
    courtsAlt: (client, team) => `Les posts sont restés ${client} chez le client et ${team} chez vous.`,
    withClient: (time) => `chez le client : ${time}`,
    withTeam: (time) => `chez vous : ${time}`,
    side: 'Chez',
    sideClient: 'le client',
    sideTeam: 'vous',
    business: 'Temps ouvré',
    raw: 'Temps total, au moins',
    rawMost: 'Temps total, au plus',
    noCourts: 'Aucun post n’est encore passé chez le client.',
    curve: 'Combien de temps les demandes attendent',
    curveHint: 'Part des demandes encore sans réponse. Celles qui attendent en ce moment sont comptées.',
    curveAlt: (median, days, share) =>
      `La moitié des demandes ont reçu une réponse en ${median}. Après ${count(days, 'jour ouvré', 'jours ouvrés')}, ${share} n’en avaient pas encore.`,
    curveAxis: 'jours ouvrés depuis la demande',
    curveDue: (days) => `réponse attendue après ${count(days, 'jour ouvré', 'jours ouvrés')}`,
    curveAfter: 'Jours ouvrés',
    curveShare: 'Encore en attente',
    curveTooFew: (least) => `La courbe d’attente est tracée à partir de ${n(least)} demandes.`,
    underAnHour: '<\u00a01\u00a0h',
    workHours: (hours) => `${n(hours)}\u00a0h`,
    workDays: (days) => `${n(days)} ${plural('fr', days, 'jour ouvré', 'jours ouvrés')}`,
  },
  waiting: {
    heading: 'Posts',
    none: 'Aucun post n’attend la réponse de ce client.',
    all: 'Tous les posts',
    waitingFor: (raw, business) => `${raw} (${business})`,
    slot: (day) => `créneau du ${day}`,
    shortNotice: 'envoyé à la dernière minute',
    columns: {
      title: 'Post',
      state: 'État',
      rounds: 'Retours',
      waiting: 'En attente depuis',
      slot: 'Créneau',
    },
  },
  posts: {
    heading: 'Posts',
    hint: 'Chaque ligne commence à la première demande. Ouvrez un post pour voir ce qui s’est passé, et corriger ce qui est faux.',
    filter: 'Afficher',
    filters: { all: 'tous', waiting: 'en attente du client', returned: 'renvoyés', approved: 'validés' },
    none: 'Aucun post n’est conservé ici.',
    more: (value) => `Afficher ${n(value)} de plus`,
    legend: { round: 'renvoyé', slot: 'créneau', decided: 'validé' },
    rounds: (value) => count(value, 'retour', 'retours'),
    own: (value) => `${n(value)} de votre fait`,
    withClient: (time) => `${time} chez le client`,
    withTeam: (time) => `${time} chez vous`,
    alt: (rounds, client, team) =>
      `Renvoyé ${n(rounds)} fois par le client ; ${client} chez le client, ${team} chez vous.`,
    what: 'Ce qui s’est passé',
    slotOn: (day) => `Créneau du ${day}`,
    answered: 'Réponse reçue ailleurs',
    answeredHint: 'Par téléphone, e-mail ou messagerie : l’attente se termine maintenant.',
    reminded: 'J’ai relancé',
    cause: 'Ce retour est de mon fait',
    causeBack: 'Il venait du client',
    causedByTeam: 'de votre fait',
    changeClass: 'Modification',
    classes: {
      none: 'aucune',
      revert: 'retour à un texte antérieur',
      whitespace: 'espaces',
      punct_emoji: 'ponctuation ou emoji',
      case_punct_emoji: 'majuscules',
      hashtags: 'hashtags seulement',
      reorder: 'ordre des mots',
      spelling_like: 'orthographe',
      micro_wording: 'un mot ou deux',
      substantive: 'le contenu',
    },
    whose: 'Qui l’a renvoyé ?',
    saidDone: 'Inscrit au journal.',
    earliest: (day) => `après le ${day}`,
    note: 'Note',
    addNote: 'Ajouter la note',
    noteAdded: 'Noté au journal.',
  },
  people: {
    heading: 'Personnes',
    hint: 'Les outils disent rarement de quel côté se trouve quelqu’un. Ce que vous dites ici vaut aussi pour le passé.',
    none: 'Aucun nom n’a encore été vu sur une page de ce client.',
    name: 'Nom',
    alias: 'Dans les exports',
    side: 'Côté',
    sides: { client: 'client', team: 'équipe', unknown: 'inconnu' },
    whoSaid: { page: 'd’après la page', user: 'comme vous l’avez dit' },
    sideOf: (name) => `Côté de ${name}`,
    whose: 'À qui revient la validation ?',
    whoseHint:
      'Certains outils affichent seulement « en attente ». Dites ici qui est attendu, pour ce client.',
    whoseChoices: {
      unset: 'non précisé : ces posts sont laissés de côté',
      client: 'au client',
      team: 'à ma propre équipe',
    },
    saved: 'Enregistré. Les chiffres ont été recalculés.',
  },
  conversation: {
    heading: 'Échanges',
    hint: 'Signoff n’envoie rien. Vous copiez le texte, vous l’envoyez vous-même, et vous le dites ici.',
    nothing:
      'Rien ne se démarque, il n’y a donc rien à soulever. Un petit rappel pour un post en attente reste toujours possible.',
    now: 'Prochaine étape',
    from: (day) => `à partir du ${day}`,
    later: (patterns) => `Ensuite : ${patterns}.`,
    stages: 'Étapes',
    sentOn: (day) => `envoyé le ${day}`,
    standing: 'en cours',
    text: 'Texte',
    about: 'Sujet',
    stage: 'Étape',
    tone: 'Ton',
    channel: 'Canal',
    language: 'Langue',
    languages: { en: 'English', fr: 'Français' },
    post: 'Post',
    subject: 'Objet',
    body: 'Message',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'Le navigateur n’a pas laissé copier le texte. Sélectionnez-le et copiez-le à la main.',
    sent: 'Je l’ai envoyé',
    sentDone: 'Enregistré. L’étape suivante s’ouvre quand celle-ci aura eu son temps.',
    notYet: 'Vous pouvez lire ce texte, mais son heure n’est pas venue.',
    answered: 'Le client a répondu',
    answeredDone: 'Enregistré.',
    resumed: 'Reprendre le travail',
    mind: 'Avant de l’envoyer',
    wording: 'À relire',
    history: 'Ce qui a été dit',
    historyNone: 'Rien n’a encore été envoyé.',
    entries: {
      sent: (stage, pattern) => `${stage}, envoyé : ${pattern}`,
      nudged: 'Rappel pour un post, envoyé',
      answered: (pattern) => `Le client a répondu : ${pattern}`,
      resumed: (pattern) => `Le travail reprend : ${pattern}`,
    },
  },
  own: {
    edit: 'Écrire mon propre texte ici',
    change: 'Modifier mon texte',
    isMine: 'Ce texte est le vôtre.',
    older: 'Le texte fourni a changé depuis que vous avez écrit le vôtre.',
    hint: 'Pour cette étape, ce ton, cette langue et cette forme, chez tous les clients. Une ligne dont une valeur manque est laissée de côté.',
    placeholders: 'Champs à remplir',
    shippedAgain: 'Revenir au texte fourni',
    left: (lines) => `${count(lines, 'ligne laissée', 'lignes laissées')} de côté : une valeur manque.`,
  },
  forms,
  ...papers,
  ...work,
});
