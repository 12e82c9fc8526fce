import type { Selectors, ToolDefinition, ToolPage } from '../tools/definition';

export interface Place {
  page: ToolPage;
  client: string | null;
  post: string | null;
}

export const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Path parts of `pattern` against those of a path; null where they differ. */
function matchParts(pattern: string, path: string, keys: Map<string, string>): boolean {
  const wanted = pattern.split('/').filter(Boolean);
  const parts = path.split('/').filter(Boolean).map(decode);
  for (let i = 0; i < wanted.length; i++) {
    const want = wanted[i] ?? '';
    if (want === '*' && i === wanted.length - 1) return true;
    const part = parts[i];
    if (part === undefined) return false;
    if (want.startsWith(':')) keys.set(want.slice(1), part);
    else if (want !== '*' && want.toLowerCase() !== part.toLowerCase()) return false;
  }
  return parts.length === wanted.length;
}

function matchQuery(pattern: string, query: URLSearchParams, keys: Map<string, string>): boolean {
  for (const [name, want] of new URLSearchParams(pattern)) {
    const value = query.get(name);
    if (value === null) return false;
    if (want.startsWith(':')) keys.set(want.slice(1), value);
    else if (want !== '*' && want !== value) return false;
  }
  return true;
}

/** The page of the tool file that an address is, with the keys in it. The first that matches counts. */
export function placeOf(tool: ToolDefinition | null, url: URL): Place | null {
  for (const page of tool?.pages ?? []) {
    const [before = '', hash] = page.path.split('#');
    const [path = '', query = ''] = before.split('?');
    const keys = new Map<string, string>();
    if (!matchParts(path, url.pathname, keys) || !matchQuery(query, url.searchParams, keys)) continue;
    if (hash !== undefined) {
      const [hashPath = '', hashQuery = ''] = hash.split('?');
      const [urlPath = '', urlQuery = ''] = url.hash.slice(1).split('?');
      if (!matchParts(hashPath, urlPath, keys) || !matchQuery(hashQuery, new URLSearchParams(urlQuery), keys))
        continue;
    }
    return { page, client: keys.get('client') ?? null, post: keys.get('post') ?? null };
  }
  return null;
}

/** Selectors that were tried, for health: which alternative matched, -1 for none. */
export type Fallbacks = Record<string, number>;

/** All that the first matching alternative finds. A selector that the browser refuses counts as not matching: it may come from a taught tool. */
export function select(
  roots: readonly ParentNode[],
  name: string,
  selectors: Selectors | undefined,
  fallbacks: Fallbacks,
): Element[] {
  if (!selectors) return [];
  const list = typeof selectors === 'string' ? [selectors] : selectors;
  for (let i = 0; i < list.length; i++) {
    let found: Element[] = [];
    try {
      found = roots.flatMap((root) => [...root.querySelectorAll(list[i] ?? '')]);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'SyntaxError')) throw error;
    }
    if (found.length > 0) {
      fallbacks[name] = Math.max(fallbacks[name] ?? -1, i);
      return found;
    }
  }
  fallbacks[name] ??= -1;
  return [];
}
