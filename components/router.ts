import { useEffect, useState } from 'preact/hooks';

/** Where in a page the address bar points: `#/clients/abc?format=csv`. */
export interface Route {
  /** Decoded parts of the path; the first names the route. */
  path: string[];
  query: URLSearchParams;
}

/** Takes any hash apart. Anybody may have written it: what does not decode is taken as it stands. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone percent sign: not written by Signoff, and no name of anything.
    return part;
  }
}

/** The current route; draws anew when it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = (): void => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return parseRoute(hash);
}
