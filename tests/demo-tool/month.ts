/** One thing that somebody does in the demo tool. */
export interface Deed {
  /** Epoch milliseconds. */
  at: number;
  /** Which post of the script. */
  post: number;
  action: 'create' | 'submit' | 'edit' | 'publish' | 'request-changes' | 'approve';
  text: string;
}

export interface ScriptedPost {
  client: 'harbour' | 'linden' | 'kite';
  channel: 'Instagram' | 'Facebook' | 'LinkedIn';
  text: string;
  /** Days from the end of the month; 0 is today. */
  slot: number;
  /** Day, time of day, action, and its text. */
  steps: [day: number, time: string, action: Deed['action'], text?: string][];
}

/** A month of three clients: one who mostly says yes, one who sends things back, one who takes time. */
export const MONTH: ScriptedPost[] = [
  {
    client: 'harbour',
    channel: 'Instagram',
    text: 'First frost, first cinnamon bun: 20 % off all buns before nine',
    slot: -24,
    steps: [
      [-27, '09:10', 'create'],
      [-27, '09:25', 'submit'],
      [-27, '14:40', 'approve'],
      [-24, '08:00', 'publish'],
    ],
  },
  {
    client: 'linden',
    channel: 'Instagram',
    text: 'Wreath workshop on the first Sunday of Advent, twelve seats',
    slot: -12,
    steps: [
      [-26, '10:00', 'create'],
      [-26, '10:20', 'submit'],
      [-25, '18:30', 'request-changes', 'Please say that coffee is included.'],
      [-24, '09:15', 'edit', 'Wreath workshop on the first Sunday of Advent, twelve seats, coffee included'],
      [-24, '09:20', 'submit'],
      [
        -23,
        '21:05',
        'request-changes',
        'Can the picture be a little warmer? And “places” instead of “seats”.',
      ],
      [-22, '10:00', 'edit', 'Wreath workshop on the first Sunday of Advent, twelve places, coffee included'],
      [-22, '10:05', 'submit'],
      [-21, '19:45', 'request-changes', 'Sorry, “seats” was better after all.'],
      [-20, '09:30', 'edit', 'Wreath workshop on the first Sunday of Advent, twelve seats, coffee included'],
      [-20, '09:35', 'submit'],
      [-19, '17:10', 'approve'],
      [-12, '08:00', 'publish'],
    ],
  },
  {
    client: 'kite',
    channel: 'Facebook',
    text: 'Winter check for your bike: chain, brakes and lights in one hour',
    slot: -14,
    steps: [
      [-25, '11:00', 'create'],
      [-25, '11:30', 'submit'],
      [-16, '16:20', 'approve'],
      [-14, '08:00', 'publish'],
    ],
  },
  {
    client: 'harbour',
    channel: 'Facebook',
    text: 'Meet João, who roasts our beans every Tuesday night',
    slot: -15,
    steps: [
      [-20, '13:00', 'create'],
      [-20, '13:10', 'submit'],
      [-19, '09:00', 'request-changes', 'Please say that people can come and watch.'],
      [-19, '11:00', 'edit', 'Meet João, who roasts our beans every Tuesday night: come and watch'],
      [-19, '11:05', 'submit'],
      [-19, '16:00', 'approve'],
      [-15, '08:00', 'publish'],
    ],
  },
  {
    client: 'kite',
    channel: 'Instagram',
    text: 'New in the shop: cargo bikes you can try for a weekend',
    slot: -5,
    steps: [
      [-15, '10:00', 'create'],
      [-15, '10:10', 'submit'],
      [-7, '12:00', 'approve'],
      [-5, '08:00', 'publish'],
    ],
  },
  {
    client: 'linden',
    channel: 'Facebook',
    text: 'Poinsettias that last: five things we do before they reach you',
    slot: 1,
    steps: [
      [-13, '09:40', 'create'],
      [-13, '10:00', 'submit'],
      [-12, '20:15', 'request-changes', 'Four things are enough.'],
      [-11, '09:30', 'edit', 'Poinsettias that last: four things we do before they reach you'],
      [-11, '09:35', 'submit'],
      [-9, '22:10', 'request-changes', 'Could we start with the question instead?'],
      [-8, '09:30', 'edit', 'Why do our poinsettias last? Four things we do before they reach you'],
      [-8, '09:35', 'submit'],
      [-6, '18:20', 'request-changes', 'Maybe without “our”.'],
      [-5, '09:30', 'edit', 'Why do poinsettias last? Four things we do before they reach you'],
      [-5, '09:35', 'submit'],
    ],
  },
  {
    client: 'harbour',
    channel: 'Instagram',
    text: 'Open on Sunday evenings from December, live music included',
    slot: 2,
    steps: [
      [-6, '09:00', 'create'],
      [-6, '09:15', 'submit'],
      [-6, '12:30', 'approve'],
    ],
  },
  {
    client: 'kite',
    channel: 'LinkedIn',
    text: 'Twenty company bikes for the town hall: what we learned',
    slot: 3,
    steps: [
      [-8, '15:00', 'create'],
      [-8, '15:30', 'submit'],
    ],
  },
  {
    client: 'linden',
    channel: 'Instagram',
    text: 'The last chrysanthemums of the year, by the armful',
    slot: 2,
    steps: [
      [-4, '10:00', 'create'],
      [-4, '10:15', 'submit'],
      [-3, '19:00', 'request-changes', 'I would rather see the red ones first.'],
      [-2, '09:20', 'submit'],
    ],
  },
];

/** All deeds of the month in the order of time, so that the month ends on the day of `end`. */
export function deedsOf(month: readonly ScriptedPost[], end: number): Deed[] {
  const moment = (day: number, time: string): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const date = new Date(end);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + day, hour, minute).getTime();
  };
  return month
    .flatMap(({ steps, text }, post) =>
      steps.map(
        ([day, time, action, said]): Deed => ({
          at: moment(day, time),
          post,
          action,
          text: said ?? (action === 'create' ? text : ''),
        }),
      ),
    )
    .sort((a, b) => a.at - b.at);
}
