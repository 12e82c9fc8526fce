import type { Language } from '../i18n/languages';
import type { ChannelCounts, Statement, StatementRow } from '../insight/statement';
import { isoDay, localDay } from '../insight/zone-time';
import { channelName } from './channel-name';
import { formats } from './formats';
import { oneIn, spaced, tidy } from './typography';

export interface StatementTextOptions {
  client: string;
  language: Language;
  /** IANA zone that days are told in. */
  zone: string;
  locale?: string;
  /** Also says what was done for each channel. */
  byChannel?: boolean;
}

/** Sentences of the statement; `n` is the number as it is written. */
interface Words {
  title: (client: string, from: string, to: string) => string;
  counts: Record<'planned' | 'produced' | 'approved' | 'published', string>;
  onClient: string;
  onUser: string;
  none: string;
  since: (day: string) => string;
  slot: (day: string) => string;
  moved: (posts: string, one: boolean) => string;
  noMove: string;
  later: (days: string, one: boolean) => string;
  earlier: (days: string, one: boolean) => string;
  ofThese: (days: string, one: boolean) => string;
  byChannel: string;
  source: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    title: (client, from, to) => `${client}: overview from ${from} to ${to}`,
    counts: {
      planned: 'Planned',
      produced: 'Sent for approval',
      approved: 'Approved',
      published: 'Published',
    },
    onClient: 'Waiting for your answer',
    onUser: 'In progress on my side',
    none: 'none',
    since: (day) => `since ${day}`,
    slot: (day) => `planned for ${day}`,
    moved: (posts, one) => `Dates moved: ${posts} ${one ? 'post' : 'posts'}`,
    noMove: 'Dates moved: none',
    later: (days, one) => `${days} ${one ? 'day' : 'days'} later`,
    earlier: (days, one) => `${days} ${one ? 'day' : 'days'} earlier`,
    ofThese: (days, one) => `${days} ${one ? 'day' : 'days'} of it while waiting for an answer`,
    byChannel: 'By network (a post on several of them counts for each)',
    source: 'Taken from what the scheduling tool displayed, and from what was noted by hand.',
  },
  fr: {
    title: (client, from, to) => `${client} : point du ${from} au ${to}`,
    counts: {
      planned: 'Prévues',
      produced: 'Envoyées en validation',
      approved: 'Validées',
      published: 'Publiées',
    },
    onClient: 'En attente de votre réponse',
    onUser: 'En cours de mon côté',
    none: 'aucune',
    since: (day) => `depuis le ${day}`,
    slot: (day) => `prévue le ${day}`,
    moved: (posts, one) => `Dates déplacées : ${posts} ${one ? 'publication' : 'publications'}`,
    noMove: 'Dates déplacées : aucune',
    later: (days, one) => `${days} ${one ? 'jour' : 'jours'} plus tard`,
    earlier: (days, one) => `${days} ${one ? 'jour' : 'jours'} plus tôt`,
    ofThese: (days) => `dont ${days} en attente d’une réponse`,
    byChannel: 'Par réseau (une publication sur plusieurs réseaux compte pour chacun)',
    source: 'D’après ce qu’affichait l’outil de planification et ce qui a été noté à la main.',
  },
};

/** The client statement as text to paste. Counts and dates only; it names nobody and weighs nothing. */
export function statementText(statement: Statement, options: StatementTextOptions): string {
  const { language, zone, client } = options;
  const words = WORDS[language];
  const dayOf = (at: number) => isoDay(localDay(zone, at));
  const last = Math.max(statement.from, statement.to - 1);
  const format = formats(language, dayOf(last), options.locale);
  const day = (at: number) => format.day(dayOf(at));
  const colon = language === 'fr' ? ' : ' : ': ';
  const isOne = oneIn(language);

  const count = (name: keyof Words['counts']) =>
    `${words.counts[name]}${colon}${format.number(statement[name])}`;
  const waits = (row: StatementRow) => {
    const about = [
      row.since !== null ? words.since(day(row.since)) : null,
      row.slot !== null ? words.slot(day(row.slot)) : null,
    ];
    const known = about.filter((one) => one !== null);
    return item(row.title, known.join(', '));
  };
  const waiting = (head: string, side: StatementRow['waitsOn']) => {
    const rows = statement.rows.filter((row) => row.waitsOn === side);
    if (rows.length === 0) return [`${head}${colon}${words.none}`];
    return [`${head}${colon}${format.number(rows.length)}`, ...rows.map(waits)];
  };
  const moved = statement.rows.filter((row) => row.movedDays !== 0);
  const move = (row: StatementRow) => {
    const days = Math.abs(row.movedDays);
    const how = (row.movedDays > 0 ? words.later : words.earlier)(format.number(days), isOne(days));
    const waited = row.movedDays > 0 ? Math.min(days, row.movedWaitingDays) : 0;
    const part = waited > 0 ? `, ${words.ofThese(format.number(waited), isOne(waited))}` : '';
    return item(row.title, `${how}${part}`);
  };
  const network = (of: ChannelCounts) => {
    const counts = (Object.keys(words.counts) as (keyof Words['counts'])[])
      .filter((name) => of[name] > 0)
      .map((name) => `${words.counts[name].toLocaleLowerCase(language)}${colon}${format.number(of[name])}`);
    return item(channelName(tidy(of.channel)), counts.join(', '));
  };
  const networks = options.byChannel ? statement.channels : [];
  const blocks = [
    [words.title(clean(client), day(statement.from), day(last))],
    [count('planned'), count('produced'), count('approved'), count('published')],
    networks.length === 0 ? [] : [words.byChannel, ...networks.map(network)],
    waiting(words.onClient, 'client'),
    waiting(words.onUser, 'team'),
    moved.length === 0
      ? [words.noMove]
      : [words.moved(format.number(moved.length), isOne(moved.length)), ...moved.map(move)],
    [words.source],
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return spaced(text.join('\n\n'), language);
}

const item = (title: string, about: string): string =>
  about === '' ? `– ${clean(title)}` : `– ${clean(title)} (${about})`;
const clean = (text: string): string => tidy(text) || '…';
