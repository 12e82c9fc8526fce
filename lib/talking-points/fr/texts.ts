import type { Texts } from '../texts';
import { heavyReview } from './heavy-review';
import { payment } from './payment';
import { nudge, waiting } from './waiting';

export const fr: Texts = {
  language: 'fr',
  cells: { payment, waiting, heavy_review: heavyReview },
  nudge,
  wrapping: {
    greeting: {
      gentle: '[Bonjour {contact},|Bonjour,]',
      plain: '[Bonjour {contact},|Bonjour,]',
      firm: '[Bonjour {contact},|Bonjour,]',
    },
    thanks: {
      S1: { gentle: 'Un grand merci.', plain: 'Merci à vous.' },
      S2: { gentle: 'Merci pour votre aide.', plain: 'Merci à vous.' },
      S3: { gentle: 'Merci d’avoir pris le temps de me lire.', plain: 'Merci à vous.' },
      S4: { gentle: 'Merci pour votre réponse.', plain: 'Merci pour votre réponse.' },
      S5: { gentle: 'Au plaisir de reprendre.' },
      S6: { gentle: 'Je vous souhaite une belle suite.', plain: 'Je vous souhaite une bonne continuation.' },
    },
    signOff: { gentle: 'Bien à vous,', plain: 'Cordialement,', firm: 'Cordialement,' },
    notes: {
      goal: 'Objectif',
      say: 'Dire',
      ask: 'Demander',
      after: 'Ensuite',
      end: 'Après l’appel : noter ce qui a été convenu et l’envoyer le jour même.',
    },
  },
};
