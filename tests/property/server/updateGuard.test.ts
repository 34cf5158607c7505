import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ClientIdOwners } from '../../../server/src/sync/policy/clientIdOwners.ts';
import { UpdateGuard, type Verdict } from '../../../server/src/sync/policy/updateGuard.ts';
import { Member } from '../../../server/src/sync/room/member.ts';
import { type CheckedUpdate, readUpdate } from '../../../server/src/yjs/inspect/checkedUpdate.ts';
import { PruneBoundary } from '../../../server/src/yjs/prune/pruneBoundary.ts';
import { fakeConnection } from '../../helpers/fakeConnection.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { edits, performEdits, type YjsEdit } from '../../helpers/yjsEdits.ts';

type ClientIds = readonly [number, number];

/** Drawn, so that a seed gives the same bytes again: which client comes first depends on its id. */
const clientIds = fc
  .tuple(fc.nat(2 ** 30), fc.nat(2 ** 30))
  .map(([one, other]): ClientIds => [one + 1, one + other + 2]);

/** The updates of two participants who see each other's work, in the order in which they came about. */
function conversation(sequences: readonly (readonly YjsEdit[])[], ids: ClientIds) {
  const updates: Uint8Array[] = [];
  const docs = ids.map((id) => {
    const doc = new Y.Doc();
    doc.clientID = id;
    return doc;
  });
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return;
      updates.push(update);
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'other');
    });
  }
  sequences.forEach((sequence, index) => {
    const doc = docs[index % 2];
    if (doc) performEdits(doc, sequence);
  });
  return updates;
}

function readable(update: Uint8Array): CheckedUpdate | undefined {
  try {
    return readUpdate(update);
  } catch {
    return undefined;
  }
}

/** What contradicts what is known is malformed, as what cannot be read. */
function passes(judge: () => Verdict): boolean {
  try {
    return judge().kind === 'pass';
  } catch {
    return false;
  }
}

const facilitator = () => new Member(fakeConnection(), () => ({ role: 'facilitate' }));

test('SV-48 every update of an honest conversation passes in its order, applied or still on its way', () => {
  fc.assert(
    fc.property(
      fc.array(edits(), { minLength: 1, maxLength: 4 }),
      clientIds,
      fc.integer({ min: 1, max: 9 }),
      (talk, ids, lag) => {
        const [doc, guard, member] = [
          new Y.Doc(),
          new UpdateGuard(new ClientIdOwners(), PruneBoundary.of(new Y.Doc())),
          facilitator(),
        ];
        const waiting: Uint8Array[] = [];
        for (const bytes of conversation(talk, ids)) {
          const update = readUpdate(bytes);
          if (update === undefined) continue;
          expect(guard.judge(member, update, doc)).toMatchObject({ kind: 'pass' });
          waiting.push(bytes);
          if (waiting.length >= lag) for (const each of waiting.splice(0)) Y.applyUpdate(doc, each);
        }
      },
    ),
    { numRuns: propertyRuns(300) },
  );
});

test('SV-48 whatever is lost or changed on the way, what passes takes effect at once', () => {
  const change = fc.record({ index: fc.nat(), at: fc.nat(), value: fc.nat(255) });
  fc.assert(
    fc.property(
      fc.array(edits(), { minLength: 1, maxLength: 4 }),
      clientIds,
      fc.array(change, { maxLength: 3 }),
      fc.array(fc.nat(30), { maxLength: 5 }),
      (talk, ids, changes, lost) => {
        const [doc, guard, member] = [
          new Y.Doc(),
          new UpdateGuard(new ClientIdOwners(), PruneBoundary.of(new Y.Doc())),
          facilitator(),
        ];
        const updates = conversation(talk, ids);
        for (const { index, at, value } of changes) {
          const update = updates[index % updates.length];
          if (update) update[at % update.length] = value;
        }
        for (const [index, bytes] of updates.entries()) {
          const update = lost.includes(index) ? undefined : readable(bytes);
          if (update === undefined || !passes(() => guard.judge(member, update, doc))) continue;
          Y.applyUpdate(doc, bytes);
          expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
        }
      },
    ),
    { numRuns: propertyRuns(500) },
  );
});
