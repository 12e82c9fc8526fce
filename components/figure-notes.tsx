import type { ClientSummary } from '../lib/messages';
import { useSpeech } from './words';

/** What the figures leave out, and why. Nothing where nothing is left out. */
export function FigureNotes({ client }: { client: ClientSummary }) {
  const { notes } = useSpeech().common;
  const { out, counted } = client.imported ?? { out: 0, counted: 0 };
  if (client.unknownReturns + client.internalRounds + out + counted === 0) return null;
  return (
    <div class="small soft notes">
      {client.unknownReturns > 0 && <p>{notes.unknown(client.unknownReturns)}</p>}
      {client.internalRounds > 0 && <p>{notes.internal(client.internalRounds)}</p>}
      {out > 0 && <p>{notes.importedOut(out)}</p>}
      {counted > 0 && <p>{notes.importedIn(counted)}</p>}
    </div>
  );
}
