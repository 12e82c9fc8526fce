import type { LogEvent } from '../../approvals/events';
import type { Pieces } from '../period';
import { hexToBytes } from './bytes';
import { createMerkle, type MerkleState } from './merkle';
import { type Checkpoint, checkpointText, originOf, parseCheckpoint } from './signed-note';

/** The tree over a chain, event by event. Keep `state()` to go on from there next time. */
export function addToTree(
  tree: ReturnType<typeof createMerkle>,
  events: readonly Pick<LogEvent, 'hash'>[],
): void {
  for (const { hash } of events) tree.add(hexToBytes(hash));
}

/**
 * The checkpoint of one chain as it stands: `pieces` are its events, all of them, or those behind `from` where the state of
 * an earlier checkpoint was kept.
 */
export async function checkpointOf(
  chainId: string,
  pieces: Pieces,
  from?: MerkleState,
): Promise<{ checkpoint: Checkpoint; state: MerkleState }> {
  const tree = createMerkle(from);
  for await (const piece of pieces) addToTree(tree, piece);
  const checkpoint = { origin: originOf(chainId), size: tree.size, root: tree.root() };
  return { checkpoint, state: tree.state() };
}

/** What is mailed to the client every week: three lines. Who holds them can tell later whether the log was changed or cut. */
export const checkpointMail = (checkpoint: Checkpoint): string => checkpointText(checkpoint);

/** The checkpoints in the text of a mail, in their order: quoted, indented, or with empty lines between. */
export function checkpointsInMail(mail: string): Checkpoint[] {
  const lines = mail
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/^[\s>|]+/, '').trim())
    .filter((line) => line !== '');
  return lines.flatMap((_, i) => {
    const checkpoint = parseCheckpoint(`${lines.slice(i, i + 3).join('\n')}\n`);
    return checkpoint ? [checkpoint] : [];
  });
}
