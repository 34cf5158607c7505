import { recallJson, remember } from './webStorage.ts';

const KEY = 'ownClients';
const KEPT = 400;

/** The ids under which this browser has changed boards. They are random, and say nothing of which boards. */
export function ownClients(): readonly number[] {
  const known = recallJson(KEY);
  return Array.isArray(known) ? known.filter((client) => typeof client === 'number') : [];
}

/** Remembers an id as this browser's own, so that what was made under it counts as one's own after a reload. */
export function rememberOwnClient(client: number): void {
  const others = ownClients().filter((known) => known !== client);
  remember(KEY, JSON.stringify([...others, client].slice(-KEPT)));
}
