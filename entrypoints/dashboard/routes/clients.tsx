import { ClientList } from '../../../components/client-list';
import { Failure } from '../../../components/failure';
import type { Route } from '../../../components/router';
import { LoadingLine } from '../state-of-loading';
import { useSummaries } from '../summaries';
import { useDashboardWords } from '../words';
import { Client } from './client';

/** `#/clients`: all of them; `#/clients/<id>/<section>`: one. */
export function Clients({ route }: { route: Route }) {
  const [, id, section] = route.path;
  return id === undefined ? <AllClients /> : <Client key={id} id={id} section={section} />;
}

function AllClients() {
  const words = useDashboardWords();
  const [answer, reload] = useSummaries();
  if (!answer) return <LoadingLine />;
  if (!answer.ok) return <Failure heading={words.failed} failure={answer} onRetry={reload} />;
  return (
    <>
      <h1>{words.clients.heading}</h1>
      {answer.clients.length === 0 ? (
        <p>{words.clients.none}</p>
      ) : (
        <>
          <p>{words.clients.hint}</p>
          <div class="part">
            <ClientList clients={answer.clients} />
          </div>
        </>
      )}
    </>
  );
}
