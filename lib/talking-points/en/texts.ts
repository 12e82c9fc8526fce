import type { Texts } from '../texts';
import { heavyReview } from './heavy-review';
import { payment } from './payment';
import { nudge, waiting } from './waiting';

export const en: Texts = {
  language: 'en',
  cells: { payment, waiting, heavy_review: heavyReview },
  nudge,
  wrapping: {
    greeting: {
      gentle: '[Hi {contact},|Hello,]',
      plain: '[Hello {contact},|Hello,]',
      firm: '[Hello {contact},|Hello,]',
    },
    thanks: {
      S1: { gentle: 'Thanks a lot.', plain: 'Thank you.' },
      S2: { gentle: 'Thanks for helping me keep things simple.', plain: 'Thank you.' },
      S3: { gentle: 'Thank you for taking the time to read this.', plain: 'Thank you.' },
      S4: { gentle: 'Thank you for your answer.', plain: 'Thank you for your answer.' },
      S5: { gentle: 'I look forward to starting again.' },
      S6: { gentle: 'I wish you every success.', plain: 'I wish you every success.' },
    },
    signOff: { gentle: 'Warm regards,', plain: 'Best regards,', firm: 'Kind regards,' },
    notes: {
      goal: 'Goal',
      say: 'Say',
      ask: 'Ask',
      after: 'Then',
      end: 'After the call: write down what was agreed and send it the same day.',
    },
  },
};
