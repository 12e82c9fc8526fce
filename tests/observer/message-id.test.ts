import { expect, it } from 'vitest';
import { messageId } from '../../entrypoints/observer.content/message-id';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('is a random UUID where the page is secure', () => {
  expect(messageId()).toMatch(UUID);
});

it('is one as well where `randomUUID` is missing', () => {
  const plain = {
    getRandomValues: (array: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(array),
  } as unknown as Crypto;
  const ids = new Set(Array.from({ length: 500 }, () => messageId(plain)));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(UUID);
});
