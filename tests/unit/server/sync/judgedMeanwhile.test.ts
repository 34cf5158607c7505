import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ClientIdOwners } from '../../../../server/src/sync/policy/clientIdOwners.ts';
import { UpdateGuard } from '../../../../server/src/sync/policy/updateGuard.ts';
import { Member } from '../../../../server/src/sync/room/member.ts';
import { type CheckedUpdate, readUpdate } from '../../../../server/src/yjs/inspect/checkedUpdate.ts';
import { PruneBoundary } from '../../../../server/src/yjs/prune/pruneBoundary.ts';
import { Pace } from '../../../../server/src/yjs/slices/pace.ts';
import { atOnce } from '../../../../server/src/yjs/slices/work.ts';
import { fakeConnection } from '../../../helpers/fakeConnection.ts';
import { forge, many } from '../../../helpers/hostileUpdates.ts';

/** What takes no card off the board. */
const PASS = { kind: 'pass', removedCards: 0 };

function read(bytes: Uint8Array): CheckedUpdate {
  const update = readUpdate(bytes);
  if (update === undefined) throw new Error('an update that says nothing');
  return update;
}

const values = (client: number, count: number, clock = 0) =>
  read(forge([{ client, clock, structs: many(count, (index) => ({ key: `${client}-${clock + index}` })) }]));

function board() {
  const doc = new Y.Doc();
  const owners = new ClientIdOwners();
  const guard = new UpdateGuard(owners, PruneBoundary.of(doc));
  const [one, other] = [
    new Member(fakeConnection(), () => ({ role: 'edit' })),
    new Member(fakeConnection(), () => ({ role: 'edit' })),
  ];
  return { doc, owners, guard, one, other };
}

describe('a large update that is judged while others go on', () => {
  test('SV-146 passes whatever others write meanwhile', async () => {
    const { doc, guard, one, other } = board();
    const judge = await guard.prepare(one, values(5, 3000), { doc, pace: new Pace() });
    expect(guard.judge(other, values(6, 10), doc)).toEqual(PASS);
    expect(judge()).toEqual(PASS);
    expect(guard.judge(one, values(5, 10, 3000), doc)).toEqual(PASS);
  });

  test('SV-146 has no verdict where somebody wrote under its client id meanwhile', async () => {
    const { doc, guard, one } = board();
    const judge = await guard.prepare(one, values(5, 3000), { doc, pace: new Pace() });
    expect(guard.judge(one, values(5, 10), doc)).toEqual(PASS);
    expect(judge()).toBeUndefined();
  });

  test('SV-146 is refused where its client id became another’s meanwhile', async () => {
    const { doc, owners, guard, one, other } = board();
    const judge = await guard.prepare(one, values(5, 3000), { doc, pace: new Pace() });
    owners.announce(5, other);
    expect(judge()).toEqual({ kind: 'refuse', code: 'access.client' });
  });
});

describe('what one update may bring', () => {
  test('SV-17 more top-level names than any board has are malformed, also where they are on their way', () => {
    const { doc, guard, one } = board();
    const names = (client: number, count: number) =>
      read(forge([{ client, structs: many(count, (index) => ({ parent: `name ${client} ${index}` })) }]));
    expect(guard.judge(one, names(5, 150), doc)).toEqual(PASS);
    expect(() => guard.judge(one, names(6, 150), doc)).toThrow(RangeError);
  });

  test('SV-142 deleting costs by what is passed and cut in two, not by its bytes', () => {
    const { doc, guard } = board();
    Y.applyUpdate(doc, values(5, 20_000).bytes);
    const work = (from: number, length: number) =>
      atOnce(guard.costOf(read(forge([], [[5, [[from, length]]]])), doc));
    expect(work(0, 1)).toBeLessThan(10);
    expect(work(0, 20_000)).toBeGreaterThan(1000);
    Y.applyUpdate(doc, forge([], [[5, [[0, 20_000]]]]));
    const text = new Y.Doc();
    text.clientID = 7;
    text.getText('text').insert(0, 'x'.repeat(1000));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(text));
    expect(atOnce(guard.costOf(read(forge([], [[7, [[10, 5]]]])), doc))).toBeLessThan(10);
  });
});
