import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../lib/tools';
import { coversUrl, toolFor } from '../../lib/tools/match';
import { rulesOf } from '../../lib/tools/rules';

describe('coversUrl', () => {
  it.each([
    ['https://app.later.com/*', 'https://app.later.com/9EP1J/schedule/calendar', true],
    ['https://app.later.com/*', 'http://app.later.com/', false],
    ['https://app.later.com/*', 'https://later.com/', false],
    ['https://app.later.com/*', 'https://app.later.com.evil.example/', false],
    ['https://app.later.com/*', 'https://evil.example/app.later.com/', false],
    ['https://*.ziflow.io/*', 'https://alder.ziflow.io/#/proofs', true],
    ['https://*.ziflow.io/*', 'https://ziflow.io/', true],
    ['https://*.ziflow.io/*', 'https://notziflow.io/', false],
    ['http://localhost/*', 'http://localhost:8000/posts', true],
    ['*://trello.com/*', 'https://trello.com/b/x', true],
    ['*://trello.com/*', 'file://trello.com/b/x', false],
    ['https://app.later.com/*', 'not a url', false],
    ['<all_urls>', 'https://app.later.com/', false],
  ])('%s covers %s: %s', (pattern, url, covered) => {
    expect(coversUrl(pattern, url)).toBe(covered);
  });
});

describe('toolFor', () => {
  it('finds the tool of a page, and none for any other site', () => {
    expect(toolFor('https://hootsuite.com/dashboard#/planner', TOOLS)?.id).toBe('hootsuite');
    expect(toolFor('https://example.com/', TOOLS)).toBeNull();
  });
});

describe('rulesOf', () => {
  const rules = (id: string) => rulesOf(TOOLS.find((tool) => tool.id === id));

  it('says whom a plain pending post waits for', () => {
    expect(rules('publer').pendingSide).toBe('unknown');
    expect(rules('kontentino').pendingSide).toBe('client');
    expect(rulesOf(undefined).pendingSide).toBe('unknown');
  });

  it('carries what a tool does to rounds', () => {
    expect(rules('metricool')).toMatchObject({ rejectionIsReturn: true, editResetsApproval: true });
    expect(rules('buffer')).toMatchObject({ returnedIsDraft: true, rejectionIsReturn: false });
    expect(rules('zoho-social')).toMatchObject({ rejectionIsReturn: false, clientCommentIsReturn: true });
    expect(rules('kontentino').internalThenClient).toBe(true);
    expect(rules('heyorca').approvedIsScheduled).toBe(false);
  });
});
