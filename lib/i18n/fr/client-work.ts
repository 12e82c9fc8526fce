import type { work as en } from '../en/client-work';
import { number, plural } from '../format';

const n = (value: number): string => number('fr', value);
const count = (value: number, one: string, other: string): string =>
  `${n(value)} ${plural('fr', value, one, other)}`;
/** Estimates: to the tenth of an hour. */
const tenths = (value: number): string => n(Math.round(value * 10) / 10);
const hours = (value: number): string =>
  `${tenths(value)} ${plural('fr', Math.round(value * 10) / 10, 'heure', 'heures')}`;

export const work: typeof en = {
  time: {
    heading: 'Le temps que cela prend (pour vous seul)',
    hint: 'Sur les posts des chiffres ci-dessus, d’après les minutes de vos réglages.',
    chasing: 'Relances',
    rounds: 'Retours du client',
    small: 'Dont pour de petites retouches seulement',
    reminders: (value, took) =>
      value === 0 ? 'aucune relance notée' : `${count(value, 'relance', 'relances')}, environ ${hours(took)}`,
    took: (value, took) =>
      value === 0 ? 'aucun' : `${count(value, 'retour', 'retours')}, environ ${hours(took)}`,
    settings: 'Modifier les minutes',
    againstPractice: 'Demandes que vous avez marquées comme contraires aux bonnes pratiques',
  },
  worth: {
    heading: 'Est-ce que cela vaut le forfait ? (pour vous seul)',
    hint: 'Forfait ÷ (vos heures de travail + relances + retours). Une estimation ; elle ne figure dans aucun texte ni aucun export.',
    fee: 'Forfait mensuel',
    currency: 'Devise du forfait',
    workHours: 'Heures de travail par mois',
    workHoursHint: 'Sans les relances ni les retours : ils sont comptés d’après le journal.',
    badFee: 'ce n’est pas un montant avec sa devise',
    badHours: 'un nombre d’heures, 744 au plus',
    columns: { month: 'Mois', chasing: 'Relances', rounds: 'Retours', rate: 'Une heure rapporte' },
    hours: (value) => `${tenths(value)}\u00a0h`,
    running: 'à ce jour',
    missing: 'Notez le forfait et les heures pour voir ce que rapporte une heure.',
    none: '–',
  },
  questions: {
    heading: 'Questions posées au client',
    hint: 'Par e-mail, messagerie ou téléphone : aucun outil ne les montre, notez-les donc ici.',
    text: 'Question',
    asked: 'Posée le',
    add: 'Noter la question',
    answered: 'Réponse reçue',
    answeredOf: (question) => `Réponse reçue : ${question}`,
    since: (day, time) => `posée le ${day}, il y a ${time}`,
    none: 'Aucune question en suspens.',
    open: (value) => `${count(value, 'question', 'questions')} en suspens`,
    median: (answered, time) =>
      `${count(answered, 'réponse', 'réponses')} à ce jour ; la moitié des questions ont pris jusqu’à ${time} du temps ouvré du client, celles en suspens comprises.`,
    done: 'Inscrit au journal.',
  },
  missed: {
    heading: 'Dates passées pendant l’attente du client',
    hint: 'Des créneaux arrivés alors que le post attendait encore. Ceux qui ont été envoyés à la dernière minute ne sont comptés contre personne.',
    columns: { slot: 'Date', title: 'Post', mark: 'Mention' },
    dateBound: 'lié à une date ou à une saison',
    shortNotice: 'envoyé à la dernière minute',
    more: (value) => `et ${count(value, 'date antérieure', 'dates antérieures')}`,
  },
  marks: {
    label: 'De quoi il s’agit',
    note: 'Note',
    tags: {
      date_bound: 'Post lié à une date ou à une saison',
      against_practice: 'Demande contraire aux bonnes pratiques',
    },
    hint: 'Avec vos mots : quelle date, ou quelle pratique et ce qui s’ensuivrait.',
    takeBack: 'Annuler',
    apart: (channels) => (channels === '' ? 'validé sur aucun canal' : `validé seulement sur ${channels}`),
  },
  recap: {
    make: 'Résumer en trois lignes',
    label: 'À coller pour le client',
  },
  reminded: {
    column: 'Relances',
    times: (value) => count(value, 'relance', 'relances'),
  },
  terms: {
    none: 'Aucune condition notée',
    record: 'Noter ce dont vous êtes convenus',
    reviewDay: 'Jour de relecture',
    reviewDayHint: 'Le jour de la semaine que les textes proposent pour les relectures.',
    calendarLink: 'Lien vers le calendrier',
    calendarLinkHint: 'Une page que le client peut ouvrir : https://… ou mailto:…',
    contact: 'Façons de travailler',
    badLink: 'ce n’est pas un lien qui commence par https://, http:// ou mailto:',
  },
  restart: {
    offer: (paid, day) =>
      `Tout ce qui était en retard est payé depuis le ${paid}. Le travail reprend le ${day}.`,
    lift: 'Lever la suspension',
    lifted: 'Le travail se poursuit normalement.',
  },
  privacy: {
    heading: 'Une ligne pour vos conditions',
    hint: 'Les noms des personnes chez le client sont des données personnelles. Informez-les, avec une adresse où écrire.',
    address: 'Adresse pour les demandes',
    text: 'La ligne, dans la langue du client',
  },
  leave: {
    offer:
      'Le dernier avis a été envoyé et la tendance est toujours là. Vous pouvez maintenant vous quitter en bons termes.',
    open: 'Bien se quitter',
    early:
      'Le dernier avis n’a pas encore été envoyé. Rien ne vous retient, mais une dernière étape claire peut vous éviter celle-ci.',
    toConversation: 'Aux échanges',
  },
};
