import type { DataAct } from '../../lib/import/data-acts';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { ActError, manualDraft, momentOf, postOf } from './acts';
import { foldPost } from './record-post';

/** An event that the user took out counts again: by a new line that says the same. */
export function putBack(store: Store, act: Extract<DataAct, { do: 'put_back' }>, now: number): Promise<void> {
  return writeTransaction(store, async (tx) => {
    const client = await tx.client(act.clientId);
    if (!client || client.mergedInto !== null || client.erasedAt !== undefined)
      throw new ActError('This client is no longer there.', 'client_gone');
    const post = await postOf(tx, client, act.postId);
    const event = post.dropped.find((one) => one.id === act.eventId);
    if (!event) throw new ActError('This event was not taken out.', 'not_taken_out');
    const draft = manualDraft(client, post, event.kind, event.at, now, {
      putBack: event.id,
      ...(event.text === null ? {} : { text: event.text }),
      ...(event.cause === 'team' ? { cause: event.cause } : {}),
    });
    const events = await tx.append(client.id, [
      {
        ...draft,
        round: event.round,
        by: { role: event.role, alias: event.alias },
        earliest: event.earliest === null ? null : new Date(event.earliest).toISOString(),
      },
    ]);
    const dropped = post.dropped.filter((one) => one !== event);
    foldPost(tx, momentOf(post.tool, now), client, { ...post, dropped }, events);
  });
}
