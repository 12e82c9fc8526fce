/**
 * From here on the browser lets this page connect to one origin, or to none: a policy can be added by a script, and never
 * be taken back.
 * @param address null: nothing may be reached
 */
export function reachOnly(address: string | null): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${address === null ? "'none'" : new URL(address).origin}`;
  document.head.append(policy);
}
