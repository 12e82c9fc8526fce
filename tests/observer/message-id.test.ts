import { afterEach, expect, it, vi } from 'vitest';
import { messageId } from '../../entrypoints/observer.content/message-id';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is a random UUID', () => {
  const ids = new Set(Array.from({ length: 500 }, () => messageId()));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(UUID);
});

it('is one as well where `randomUUID` is missing', () => {
  const whole = crypto;
  vi.stubGlobal('crypto', {
    getRandomValues: (array: Uint8Array<ArrayBuffer>) => whole.getRandomValues(array),
  });
  expect(messageId()).toMatch(UUID);
});
