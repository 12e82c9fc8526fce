import type { ClientSummary } from '../lib/messages';
import { useSpeech } from './words';

/** What the figures leave out, and why. Nothing where nothing is left out. */
export function FigureNotes({ client }: { client: ClientSummary }) {
  const { notes } = useSpeech().common;
  if (client.unknownReturns === 0 && client.internalRounds === 0) return null;
  return (
    <div class="small soft notes">
      {client.unknownReturns > 0 && <p>{notes.unknown(client.unknownReturns)}</p>}
      {client.internalRounds > 0 && <p>{notes.internal(client.internalRounds)}</p>}
    </div>
  );
}
