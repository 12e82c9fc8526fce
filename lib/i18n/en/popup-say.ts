/** What stands around a text to be sent. Loaded with the texts, not with the popup. */
export const say = {
  stage: (step: number, of: number, name: string) => `step ${step} of ${of} · ${name}`,
  from: (name: string, date: string) => `Next step: ${name}, from ${date}.`,
  fromLater: (name: string) => `Next step: ${name}.`,
  lastSent: (name: string) => `Last sent: ${name}.`,
  preview: 'Read the next text',
  goal: (goal: string) => `Aim: ${goal}`,
  subject: 'Subject',
  subjectIs: 'Subject:',
  message: 'Text',
  tone: 'Tone',
  language: 'Language of the text',
  channel: 'Sent by',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser did not let Signoff copy. Select the text and copy it.',
  sent: 'Mark as sent',
  sentDone: 'Noted as sent. Signoff itself sends nothing.',
  answered: 'They answered',
  answeredDone: 'Noted: they answered.',
  reminded: 'I reminded them',
  remindedDone: 'Reminder noted in the log.',
  elsewhere: 'Answered elsewhere',
  elsewhereDone:
    'Noted: the answer came by another way. The log keeps it; it can be corrected in the dashboard.',
  change: 'Change this text',
  cautions: 'For you only',
};

export type SayWords = typeof say;
