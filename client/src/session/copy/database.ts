import * as idb from 'lib0/indexeddb';

/** Resolves once all that a transaction wrote is stored; rejects where the browser refuses, or has no room for it. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

/** Erases a database, if there is one; a browser that refuses its storage has none. */
export function eraseDatabase(name: string): void {
  void erased(name).catch(() => {});
}

/** Rejects also where the browser throws at being asked for its storage. */
async function erased(name: string): Promise<void> {
  await idb.deleteDB(name);
}
