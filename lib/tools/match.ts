import type { ToolDefinition } from './definition';

/** Whether a match pattern (`https://host/*`, `https://*.host/*`) covers a URL. Ports do not count, as in the browser; a path in the pattern does not either, because a permission has none. */
export function coversUrl(pattern: string, url: string): boolean {
  const wanted = /^(\*|https?):\/\/(\*\.)?([^/*:]+)(?::\d+)?\//.exec(pattern);
  if (!wanted || !URL.canParse(url)) return false;
  const [, scheme, anySubdomain, host] = wanted;
  const { protocol, hostname } = new URL(url);
  if (scheme === '*' ? !/^https?:$/.test(protocol) : protocol !== `${scheme}:`) return false;
  return hostname === host || (anySubdomain !== undefined && hostname.endsWith(`.${host}`));
}

/** The tool that a URL belongs to: the first of `tools` that covers it, so tools taught by the user go before the known ones. Null for any other site. */
export function toolFor(url: string, tools: readonly ToolDefinition[]): ToolDefinition | null {
  return tools.find((tool) => tool.matches.some((pattern) => coversUrl(pattern, url))) ?? null;
}

/** Match pattern that asks for one host, with the ports left to the browser. */
export function patternOf(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}
