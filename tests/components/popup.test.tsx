import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SpeechProvider } from '../../components/words';
import { View } from '../../entrypoints/popup/view';
import { PopupWordsProvider } from '../../entrypoints/popup/words';
import type { Act } from '../../lib/acts';
import { common } from '../../lib/i18n/en/common';
import { popup } from '../../lib/i18n/en/popup';
import { pattern as french } from '../../lib/i18n/fr/popup-pattern';
import type { Evidence } from '../../lib/judgement-view';
import type { PopupView } from '../../lib/messages';
import { NOW, STATES } from '../e2e/popup-views';

// The texts come in pieces of their own, and a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

let stored: Record<string, unknown> = {};
const sent: { type: string; act?: Act }[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: async (message: { type: string; act?: Act }) => {
        sent.push(message);
        return { ok: true };
      },
    },
    storage: { local: { get: async () => stored, set: async () => {} } },
  },
}));

beforeEach(() => {
  sent.splice(0);
  stored = {};
});
afterEach(cleanup);

const changed = vi.fn(async () => {});
const show = (view: PopupView): string => {
  const { container } = render(
    <SpeechProvider value={{ language: 'en', common, now: NOW }}>
      <PopupWordsProvider value={popup}>
        <View view={view} onChanged={changed} />
      </PopupWordsProvider>
    </SpeechProvider>,
  );
  return plain(container.textContent ?? '');
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const acts = (): Act[] => sent.flatMap(({ act }) => (act ? [act] : []));

describe('what stands out', () => {
  it('is said as whole posts, likely range and other clients', () => {
    expect(show(STATES['heavy review'])).toContain(
      'Micromanaging7 of 12 posts came back more than twice; likely 35–80 %; your other clients about 15 %.',
    );
  });

  it('is said of answers and of invoices', () => {
    expect(show(STATES.waiting)).toContain(
      '12 of 20 answers took, or are taking, longer than 2 business days; likely 35–65 %; your other clients about 20 %.',
    );
    expect(show(STATES.payment)).toMatch(
      /Invoice 2026-014 is 14 days past its due date \(.*2026\)\. The last 4 invoices: 0, 3, 8, 15 days late\./,
    );
  });

  it('uses the outspoken word for a flag alone', () => {
    expect(show(STATES.watch)).not.toMatch(/micromanag/i);
    cleanup();
    expect(show(STATES.fine)).not.toMatch(/micromanag/i);
  });

  it('is neither a percentage nor a flag with three posts', () => {
    const text = show(STATES['few posts']);
    expect(text).toContain('3 posts approved so far. From 5 approved posts on');
    expect(text).not.toContain('%');
    expect(document.querySelectorAll('.flagged, .watch')).toHaveLength(0);
  });

  it('says so where there is nobody to compare with', () => {
    expect(show(STATES.watch)).toContain('Too few posts of other clients to compare with yet.');
  });

  it('stands beside the user’s own side', () => {
    const text = show(STATES['heavy review']);
    expect(text).toContain('New version in5 h median');
    expect(text).toContain('Short notice1 of 12 sent');
    expect(text).toContain('Rounds caused by you2 of 23 rounds');
  });

  it('claims no first review of a post whose beginning nobody saw, and no round where nobody knows whose', () => {
    const text = show(STATES.watch);
    expect(text).toContain('What bakers readno round seen · 1 d+');
    expect(text).toContain('Gluten-free on Mondayssent back 2× · 1 d');
    expect(text).toContain('Sourdough course, last seatsfirst review · 3 h');
  });

  it('says nothing of an answer that is waited for since a few minutes', () => {
    const judgement = { ...STATES.fine.judgement, response: { hours: 0.2, days: 0.02, more: true } };
    const text = show({ ...STATES.fine, judgement } as PopupView);
    expect(text).toContain('Answers in– nothing yet');
  });

  it('has a picture that says its numbers', () => {
    show(STATES['heavy review']);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Rounds of the last 12 posts, oldest first: 1, 3, 0, 4, 2, 3, 5, 1, 3, 4, 3, 2. Included: 2.',
    );
  });

  it('goes by the included rounds, in both languages', () => {
    const of: Evidence = { metric: 'B2', x: 1, n: 12, range: null, others: null };
    expect(popup.pattern.evidence(of, 0, 2)).toBe('1 of 12 posts came back at all.');
    expect(popup.pattern.evidence(of, 3, 2)).toBe('1 of 12 posts came back more than 3 times.');
    expect(french.evidence(of, 2, 2)).toBe('1 post sur 12 est revenu plus de deux fois.');
    expect(
      french.evidence({ ...of, x: 7, range: [0.34, 0.79], others: 0.01 }, 2, 2).replaceAll('\u00a0', ' '),
    ).toBe(
      '7 posts sur 12 sont revenus plus de deux fois ; probablement 35 à 80 % ; chez vos autres clients, presque aucun.',
    );
  });
});

describe('what needs care', () => {
  it('is said with the page that helps: a damaged log, and a month without a backup', () => {
    const text = show(STATES['damaged, no backup']);
    expect(text).toContain('A part of the log is lost, of 2 clients. See what can be done');
    expect(text).toContain('No backup was saved for a month. Save one');
    for (const name of ['See what can be done', 'Save one'])
      expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/dashboard.html#/data');
  });

  it('is not said where all is well, nor while presenting', () => {
    const care = /lost|backup/;
    expect(show(STATES.fine)).not.toMatch(care);
    cleanup();
    expect(show({ ...STATES['damaged, no backup'], badgesHidden: true })).not.toMatch(care);
  });

  it('is one client in the singular', () => {
    expect(show({ ...STATES['damaged, no backup'], damage: 1 })).toContain(
      'A part of the log of one client is lost.',
    );
  });
});

describe('while presenting', () => {
  it('neither pattern, text, own figures nor another client can be read', () => {
    const text = show(STATES.presenting);
    expect(text).toContain('Two for one on rye');
    expect(text).not.toMatch(/micromanag|likely|%|What to say|late\b|Nudge/);
    cleanup();
    expect(show({ ...STATES['all clients'], badgesHidden: true })).not.toContain('Birch Dental');
  });
});

describe('what the user does', () => {
  it('tells whose approval it is', async () => {
    show(STATES['whose approval']);
    fireEvent.click(screen.getByRole('button', { name: 'My team’s' }));
    await waitFor(() => expect(changed).toHaveBeenCalled());
    expect(acts()).toMatchObject([{ do: 'client_settings', clientId: 'c1', settings: { reviewer: 'team' } }]);
    expect(screen.getByRole('status').textContent).toBe('Noted in the log.');
  });

  it('takes work up again', async () => {
    show(STATES.paused);
    expect(screen.getByRole('link', { name: 'Open the client' }).getAttribute('href')).toBe(
      '/dashboard.html#/clients/c1',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Work runs again' }));
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()).toMatchObject([
      { do: 'work_resumed', pattern: 'heavy_review' },
      { do: 'paused', since: null },
    ]);
  });

  it('marks a text as sent, as it was worded', async () => {
    show(STATES['heavy review']);
    fireEvent.click(await screen.findByRole('radio', { name: 'Firm' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Mark as sent' }));
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()).toMatchObject([
      { do: 'client_settings', settings: { tone: 'firm' } },
      {
        do: 'script_sent',
        pattern: 'heavy_review',
        stage: 'S3',
        language: 'en',
        tone: 'firm',
        channel: 'email',
      },
    ]);
  });

  it('nudges for one post, and notes a reminder and an answer by another way', async () => {
    show(STATES.fine);
    fireEvent.click(screen.getByRole('button', { name: 'Nudge for “Sourdough course, last seats”' }));
    fireEvent.click(await screen.findByRole('button', { name: 'I reminded them' }));
    await waitFor(() => expect(acts()).toHaveLength(1));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Answered elsewhere' }).disabled).toBe(
        false,
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Answered elsewhere' }));
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()).toMatchObject([
      { do: 'reminded', postId: 'p3' },
      { do: 'answered_elsewhere', postId: 'p3' },
    ]);
  });

  it('reads a text of the user’s own in place of the shipped one', async () => {
    const key = { pattern: 'heavy_review', stage: 'S3', language: 'en', tone: 'gentle', channel: 'email' };
    const body = 'Dear {contact}, {rounds} rounds on {posts} posts.\nBy {due}.';
    stored = { 'own-texts': [{ ...key, id: 'mine', subject: 'Rounds', body, basedOn: 1 }] };
    show(STATES['heavy review']);
    expect((await screen.findByText(/Dear Mara/)).textContent).toBe('Dear Mara, 23 rounds on 12 posts.');
  });

  it('cannot mark as sent what may not be sent yet, and can say that they answered', async () => {
    show(STATES.waiting);
    await screen.findByText(/Next step: Reset, from/);
    expect(screen.queryByRole('button', { name: 'Mark as sent' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'They answered' }));
    await waitFor(() => expect(acts()).toMatchObject([{ do: 'script_answered', pattern: 'waiting' }]));
  });
});
