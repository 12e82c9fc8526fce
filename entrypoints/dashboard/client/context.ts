import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClientWords } from '../../../lib/i18n/en/client';
import type { Labels } from '../../../lib/talking-points/labels';
import type { ClientData } from './gather';

/** What every section of a client's page needs. */
export interface ClientPage {
  data: ClientData;
  words: ClientWords;
  labels: Labels;
  /** Reads all of it anew, after something was changed. What is shown stays until it is there. */
  reload: () => void;
}

const page = createContext<ClientPage | null>(null);
export const ClientProvider = page.Provider;

export function useClient(): ClientPage {
  const value = useContext(page);
  if (value === null) throw new Error('A section was drawn outside of its client.');
  return value;
}
