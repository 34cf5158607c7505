import * as Y from 'yjs';
import type { BoardStore } from '../../server/src/ports/boardStore.ts';

type Step = (log: BoardStore) => Promise<unknown>;

/** An update that sets keys, always the same bytes for the same client. */
function update(client: number, fields: Readonly<Record<string, unknown>>): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  for (const [key, value] of Object.entries(fields)) doc.getMap('meta').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

const update1 = update(1, { title: 'one' });
const merged = Y.mergeUpdates([
  update1,
  update(2, { two: 2 }),
  update(3, { three: 3 }),
  update(4, { four: 4 }),
]);

/** Everything that a store does, one after the other. */
export const STEPS: readonly Step[] = [
  (log) => log.create('a', update1),
  (log) => log.create('b', update(11, { title: 'b' })),
  (log) => log.append('a', [update(2, { two: 2 }), update(3, { three: 3 })]),
  (log) => log.note('a', { asOf: 3, retainUntil: '2030-01-01' }),
  (log) => log.append('b', [update(12, { more: true })]),
  (log) => log.append('a', [update(4, { four: 4 })]),
  (log) => log.keepVersion('a', 'before', merged, { at: 1 }),
  (log) => log.keepVersion('a', 'after', merged, { at: 2 }),
  (log) => log.renameVersion('a', 1, 'before lunch'),
  (log) => log.removeVersion('a', 2),
  (log) => log.compact('a', 4, merged),
  (log) => log.append('a', [update(5, { five: 'x'.repeat(20_000) })]),
  (log) => log.quarantine('b', 2),
  (log) => log.erase('b'),
  (log) => log.create('c', update(21, { title: 'c' })),
  (log) => log.erase('a'),
  (log) => log.create('b', update(31, { title: 'b again' })),
  (log) => log.append('b', [update(32, { last: 1 })]),
];

/** What a store holds, as somebody who opens its boards would see it. */
export async function contentOf(log: BoardStore): Promise<unknown> {
  const entries = await log.documents();
  const boards = entries.map(async ({ document, note }) => {
    const doc = new Y.Doc();
    const { records, damaged } = await log.read(document);
    for (const record of records) Y.applyUpdate(doc, record.update);
    const versions = await log.listVersions(document);
    const states = versions.map(({ version }) => log.readVersion(document, version));
    const sizes = (await Promise.all(states)).map(({ length }) => length);
    return { document, note, damaged, meta: doc.getMap('meta').toJSON(), versions, sizes };
  });
  return Promise.all(boards);
}
