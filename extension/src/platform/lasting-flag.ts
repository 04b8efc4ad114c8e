/**
 * One thing to remember apart from both stores, so that it outlives the loss of the first: a database with nothing in it, whose being there is all that
 * it says. A private window's own copy of the extension sees none (Chromium).
 */
export interface LastingFlag {
  isUp(): Promise<boolean>;
  raise(): Promise<void>;
  lower(): Promise<void>;
}

export const lastingFlag = (name: string): LastingFlag => ({
  isUp: async () => (await indexedDB.databases()).some((database) => database.name === name),
  raise: async () => (await answerTo(indexedDB.open(name))).close(),
  lower: async () => void (await answerTo(indexedDB.deleteDatabase(name))),
});

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser does not say why."));
  });
