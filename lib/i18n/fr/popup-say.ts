import type { SayWords } from '../en/popup-say';

export const say: SayWords = {
  stage: (step, of, name) => `étape ${step} sur ${of} · ${name}`,
  from: (name, date) => `Ensuite\u00a0: ${name}, à partir du ${date}.`,
  fromLater: (name) => `Ensuite\u00a0: ${name}.`,
  lastSent: (name) => `Dernier envoi\u00a0: ${name}.`,
  preview: 'Lire le prochain texte',
  goal: (goal) => `But\u00a0: ${goal}`,
  subject: 'Objet',
  message: 'Texte',
  tone: 'Ton',
  language: 'Langue du texte',
  channel: 'Moyen',
  copy: 'Copier',
  copied: 'Copié.',
  copyFailed: 'Le navigateur n’a pas laissé Signoff copier. Sélectionnez le texte et copiez-le.',
  sent: 'Marquer envoyé',
  sentDone: 'Noté comme envoyé. Signoff n’envoie rien lui-même.',
  answered: 'Réponse reçue',
  answeredDone: 'Noté\u00a0: le client a répondu.',
  reminded: 'Relance faite',
  remindedDone: 'Relance notée dans le journal.',
  elsewhere: 'Répondu ailleurs',
  elsewhereDone:
    'Noté\u00a0: la réponse est arrivée par un autre canal. Le journal le garde\u00a0; cela se corrige dans le tableau de bord.',
  change: 'Modifier ce texte',
  cautions: 'Pour vous seulement',
};
