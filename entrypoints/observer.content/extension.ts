/** The few parts of the extension API that the observer needs, as the browser has them. A polyfill would cost more than the observer itself. */
interface ExtensionApi {
  runtime?: {
    /** Undefined once the extension was updated, switched off or removed. */
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: unknown, sender: { id?: string }) => void): void;
      removeListener(listener: (message: unknown, sender: { id?: string }) => void): void;
    };
  };
}

function api(): ExtensionApi | undefined {
  const scope = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  return scope.browser?.runtime ? scope.browser : scope.chrome;
}

export interface Extension {
  /** False for good once this copy of the observer is cut off from its extension. */
  isAlive(): boolean;
  /** Rejects where the browser cannot deliver, also where it throws at once. The answer is not checked here. */
  send(message: unknown): Promise<unknown>;
  /** Calls back for each message of the extension itself; gives a function that ends it. */
  listen(onMessage: (message: unknown) => void): () => void;
}

/** The real extension. A page cannot reach it: validity is asked of the runtime alone, never of an event. */
export const extension: Extension = {
  isAlive: () => api()?.runtime?.id !== undefined,
  async send(message) {
    const runtime = api()?.runtime;
    if (!runtime?.id) throw new Error('Extension context invalidated.');
    return runtime.sendMessage(message);
  },
  listen(onMessage) {
    const runtime = api()?.runtime;
    if (!runtime?.id) return () => {};
    const own = runtime.id;
    const listener = (message: unknown, sender: { id?: string }): void => {
      if (sender.id === own) onMessage(message);
    };
    runtime.onMessage.addListener(listener);
    return () => {
      if (api()?.runtime?.id) runtime.onMessage.removeListener(listener);
    };
  },
};
