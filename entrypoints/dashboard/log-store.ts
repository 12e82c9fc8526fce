import { openStore } from '../../lib/store/store';

const closed = new EventTarget();

/** The log as this page reads it: never written from here. */
export const logStore = openStore({
  readOnly: true,
  onClosed: (reason) => {
    if (reason === 'upgrade') closed.dispatchEvent(new Event('upgrade'));
  },
});

/** Calls back when a newer Signoff took the log over, and this page is of no more use. */
export function onUpgrade(callback: () => void): () => void {
  closed.addEventListener('upgrade', callback);
  return () => closed.removeEventListener('upgrade', callback);
}
