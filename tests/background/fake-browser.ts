/** The parts of the extension API that the tests of the background's own storage need, in memory. */
export function fakeBrowser() {
  const area = () => {
    const values = new Map<string, unknown>();
    return {
      values,
      get: async (key: string) => (values.has(key) ? { [key]: structuredClone(values.get(key)) } : {}),
      set: async (given: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(given)) values.set(key, structuredClone(value));
      },
      remove: async (key: string) => {
        values.delete(key);
      },
    };
  };
  const granted = new Set<string>();
  const alarmListeners: ((alarm: { name: string }) => void)[] = [];
  return {
    granted,
    alarmListeners,
    storage: { local: area(), session: area() },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      getAll: async () => ({ origins: [...granted] }),
      remove: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.delete(origin);
        return true;
      },
    },
    alarms: {
      onAlarm: {
        addListener: (listener: (alarm: { name: string }) => void) => alarmListeners.push(listener),
      },
      get: async () => undefined,
      create: async () => undefined,
    },
    runtime: { getManifest: () => ({ version: '0.1.0' }) },
    tabs: { query: async () => [] },
  };
}

/** One after the other, as the browser's locks do within one context. */
export function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, run: () => Promise<unknown>): Promise<unknown> {
      const next = last.then(run);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
