import { expect, it } from 'vitest';
import { client as clientEn } from '../../lib/i18n/en/client';
import { common as commonEn } from '../../lib/i18n/en/common';
import { dashboard as dashboardEn } from '../../lib/i18n/en/dashboard';
import { data as dataEn } from '../../lib/i18n/en/data';
import { exports as exportsEn } from '../../lib/i18n/en/exports';
import { log as logEn } from '../../lib/i18n/en/log';
import { popup as popupEn } from '../../lib/i18n/en/popup';
import { say as sayEn } from '../../lib/i18n/en/popup-say';
import { popupTools as popupToolsEn } from '../../lib/i18n/en/popup-tools';
import { teach as teachEn } from '../../lib/i18n/en/teach';
import { timeStamp as timeStampEn } from '../../lib/i18n/en/time-stamp';
import { tools as toolsEn } from '../../lib/i18n/en/tools';
import { welcome as welcomeEn } from '../../lib/i18n/en/welcome';
import { client as clientFr } from '../../lib/i18n/fr/client';
import { common as commonFr } from '../../lib/i18n/fr/common';
import { dashboard as dashboardFr } from '../../lib/i18n/fr/dashboard';
import { data as dataFr } from '../../lib/i18n/fr/data';
import { exports as exportsFr } from '../../lib/i18n/fr/exports';
import { log as logFr } from '../../lib/i18n/fr/log';
import { popup as popupFr } from '../../lib/i18n/fr/popup';
import { say as sayFr } from '../../lib/i18n/fr/popup-say';
import { popupTools as popupToolsFr } from '../../lib/i18n/fr/popup-tools';
import { teach as teachFr } from '../../lib/i18n/fr/teach';
import { timeStamp as timeStampFr } from '../../lib/i18n/fr/time-stamp';
import { tools as toolsFr } from '../../lib/i18n/fr/tools';
import { welcome as welcomeFr } from '../../lib/i18n/fr/welcome';
import { labels as labelsEn } from '../../lib/talking-points/en/labels';
import { labels as labelsFr } from '../../lib/talking-points/fr/labels';

const PAIRS: [string, object, object][] = [
  ['common', commonEn, commonFr],
  ['popup', popupEn, popupFr],
  ['popup-say', sayEn, sayFr],
  ['popup-tools', popupToolsEn, popupToolsFr],
  ['client', clientEn, clientFr],
  ['labels', labelsEn, labelsFr],
  ['exports', exportsEn, exportsFr],
  ['log', logEn, logFr],
  ['data', dataEn, dataFr],
  ['dashboard', dashboardEn, dashboardFr],
  ['teach', teachEn, teachFr],
  ['time-stamp', timeStampEn, timeStampFr],
  ['tools', toolsEn, toolsFr],
  ['welcome', welcomeEn, welcomeFr],
];

/** What functions take that want more than a count or a name. */
const GIVEN: Record<string, unknown[][]> = {
  '.stage': [[1, 6, 'Nudge']],
  '.charts.curveAlt': [['2 days', 3, 'half']],
  '.posts.alt': [[2, '3 days', '1 day']],
  // A command is no French.
  '.stamps.how': [],
  '.pattern.picture.roundsOf': [[[0, 1, 2], 2]],
  '.pattern.picture.answersOf': [[[0.5, null, 2]]],
  '.pattern.also': [
    ['flagged', 'waiting'],
    ['watch', 'payment'],
  ],
  '.pattern.evidence': [
    [{ metric: 'B1', x: 9, n: 12, range: [0.5, 1.4], others: 0.6 }, 2, 2],
    [{ metric: 'B2', x: 1, n: 6, range: null, others: null }, 2, 2],
  ],
  '.pattern.payment': [
    [
      {
        invoice: { number: '7', due: '2026-11-02', daysLate: 3, disputed: true, promiseBroken: true },
        overdue: 2,
        trend: [0, 3, 8, 15],
      },
    ],
  ],
};

/** Where there is nothing to say. */
const MAY_BE_EMPTY = new Set(['.statement.waits.nobody']);

/** A text, or a figure with its unit. */
const plain = (said: unknown): string =>
  typeof said === 'object' && said !== null ? Object.values(said).join(' ') : String(said);

/** Every text of a page's words by its path; functions are called with 0, 1 and 2, and with a name. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') {
      const calls = GIVEN[at] ?? [0, 1, 2, 'Alder'].map((given) => [given, given]);
      return calls.map((given, i) => [`${at}(${i})`, plain(value(...given))]);
    }
    return texts(value as object, at);
  });
}

it.each(PAIRS)('%s says the same things in both languages, and nothing empty', (_name, en, fr) => {
  expect(texts(fr).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
  for (const [path, text] of [...texts(en), ...texts(fr)]) {
    if (!MAY_BE_EMPTY.has(path)) expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/undefined|\[object|%/);
  }
});

it.each(PAIRS)('%s speaks French in « vous », with its own typography', (_name, _en, fr) => {
  for (const [path, text] of texts(fr)) {
    expect(text, path).not.toMatch(/(?<!\p{L})((tu|toi|ta|tes)(?!\p{L})|ton \p{L})/iu);
    expect(text, path).not.toMatch(/[“”"]|\w'\w/);
    expect(text, path).not.toMatch(
      /[^\u00a0\u202f][;!?»]|[^\u00a0\u202f\d](?<!https?|mailto):(?!\/\/)|«[^\u00a0]/,
    );
  }
});
