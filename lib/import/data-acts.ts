import { z } from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** What the user does with the log as a whole, or with what an act took out of it. */
export const DataAct = z.discriminatedUnion('do', [
  /** An event that was taken out counts again, by a new line. */
  z.object({ do: z.literal('put_back'), clientId: id, postId: id, eventId: id }),
]);
export type DataAct = z.infer<typeof DataAct>;
