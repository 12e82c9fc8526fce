import { openStore } from '../../lib/store/store';

/** Opens a database as the extension does after an update, and says when that is done. */
self.addEventListener('message', (event: MessageEvent<string>) => {
  const store = openStore({ name: event.data });
  postMessage('begun');
  store.connection
    .use(async (database) => database.version)
    .then((version) => {
      store.close();
      postMessage(version);
    })
    .catch((error: unknown) => {
      console.error('The database did not open.', error);
    });
});
