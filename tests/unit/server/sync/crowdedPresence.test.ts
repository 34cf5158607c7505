import { type AwarenessEntry, decodeAwareness, GONE, type Role } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClientIdOwners } from '../../../../server/src/sync/policy/clientIdOwners.ts';
import { Member } from '../../../../server/src/sync/room/member.ts';
import { Presence } from '../../../../server/src/sync/room/presence.ts';
import { fakeConnection } from '../../../helpers/fakeConnection.ts';
import { testClock } from '../../../helpers/testClock.ts';

const KIBIBYTE = 1 << 10;

/** A state of about so many bytes. */
const large = (bytes: number) => `{"user":"${'x'.repeat(bytes)}"}`;

describe('presence that means harm', () => {
  let clock: ReturnType<typeof testClock>;
  let sent: Uint8Array[];
  let owners: ClientIdOwners;
  let presence: Presence;
  let next: number;

  beforeEach(() => {
    clock = testClock();
    sent = [];
    next = 0;
    owners = new ClientIdOwners();
    presence = new Presence(owners, clock, (update) => sent.push(update));
  });

  const somebody = (role: Role = 'view') => new Member(fakeConnection(), () => ({ role }));
  const tell = (who: Member, client: number, at: number, state = '{"user":1}') =>
    presence.accept(who, [{ client, clock: at, state }]);
  const leave = (who: Member) => {
    presence.leave(who);
    owners.release(who);
  };
  const shown = () => presence.everybody().flatMap((update) => decodeAwareness(update, 10_000));
  const stateOf = (client: number) => shown().find((entry) => entry.client === client)?.state;

  /** A crowd with a link of one role, each with all that they may tell. */
  function crowd(role: Role, people: number): void {
    for (let person = 0; person < people; person += 1) {
      const member = somebody(role);
      for (let own = 0; own < 8; own += 1) tell(member, 1_000_000 + next++, 1, large(3 * KIBIBYTE));
    }
  }

  test('SV-150 whatever a crowd tells, a message is small, and so is what a newcomer gets of it', () => {
    crowd('view', 200);
    for (let time = 0; time < 200; time += 1) clock.advance(100);
    expect(Math.max(...sent.map(({ length }) => length))).toBeLessThan(80 * KIBIBYTE);
    for (const message of presence.everybody()) expect(message.length).toBeLessThan(80 * KIBIBYTE);
    const whole = presence.everybody().reduce((sum, { length }) => sum + length, 0);
    expect(whole).toBeLessThan(300 * KIBIBYTE);
  });

  test('SV-150 a state of more than some kilobytes is passed over, a thousand plain ones are not', () => {
    tell(somebody(), 1, 1, large(5 * KIBIBYTE));
    expect(shown()).toEqual([]);
    for (let client = 1; client <= 700; client += 1) tell(somebody('view'), client, 1, large(200));
    expect(shown().length).toBe(700);
  });

  test('SV-150 a crowd of viewers crowds no editor out, who is seen within some messages', () => {
    crowd('view', 200);
    const editor = somebody('edit');
    tell(editor, 7, 1);
    expect(stateOf(7)).toContain('edit');
    for (let time = 0; time < 10; time += 1) clock.advance(100);
    expect(sent.flatMap((update) => decodeAwareness(update, 10_000)).map(({ client }) => client)).toContain(
      7,
    );
  });

  test('SV-150 what has left makes room', () => {
    const viewers = Array.from({ length: 200 }, () => somebody());
    for (const [index, viewer] of viewers.entries()) tell(viewer, 100 + index, 1, large(3 * KIBIBYTE));
    for (const viewer of viewers) leave(viewer);
    const late = somebody();
    tell(late, 7, 1, large(3 * KIBIBYTE));
    expect(shown().map(({ client }: AwarenessEntry) => client)).toEqual([7]);
  });

  test('SV-151 no presence that a reader has not read yet lets go of it', () => {
    const connection = fakeConnection();
    const reader = new Member(connection, () => ({ role: 'edit' }));
    const flood = new Uint8Array(64 * KIBIBYTE);
    for (let time = 0; time < 1000; time += 1) {
      reader.sendIfTimely(flood);
      connection.buffered = connection.frames.reduce((sum, { length }) => sum + length, 0);
    }
    connection.buffered += 16 << 20;
    reader.send(Uint8Array.of(1));
    expect(connection.closedWith).toBeUndefined();
  });

  test.each<Role>(['view', 'contribute'])(
    'SV-152 the client id of an editor who has dropped is not for one who may only %s',
    (role) => {
      const [editor, other] = [somebody('edit'), somebody(role)];
      tell(editor, 7, 3, '{"user":"Amina"}');
      leave(editor);
      tell(other, 7, 4_000_000, '{"user":"not Amina"}');
      expect(stateOf(7)).toBeUndefined();
      const back = somebody('edit');
      expect(owners.rivalOf(back, 7)).toBeUndefined();
      tell(back, 7, 3, '{"user":"Amina"}');
      expect(stateOf(7)).toContain('Amina');
      expect(owners.isAnothers(7, back)).toBe(false);
      tell(other, 7, 5_000_000, '{"user":"not Amina"}');
      expect(stateOf(7)).toContain('"Amina"');
    },
  );

  test('SV-152 a viewer who named an id first owns nothing that its writer cannot take, and be seen by', () => {
    const [viewer, editor] = [somebody('view'), somebody('edit')];
    tell(viewer, 7, 2 ** 32, '{"user":"not Amina"}');
    expect(owners.isAnothers(7, editor)).toBe(false);
    expect(owners.rivalOf(editor, 7)).toBeUndefined();
    for (const at of [3, 4]) tell(editor, 7, at, `{"user":"Amina","at":${at}}`);
    expect(stateOf(7)).toContain('"at":4');
    expect(owners.isAnothers(7, viewer)).toBe(true);
    leave(viewer);
    expect(stateOf(7)).toContain('"at":4');
    leave(editor);
    expect(stateOf(7)).toBeUndefined();
  });

  test('SV-152 a clock beyond all counting is passed over', () => {
    tell(somebody(), 7, 2 ** 32 + 1);
    tell(somebody(), 8, 1, GONE);
    expect(shown()).toEqual([]);
  });

  test('SV-152 who only writes under an id that a viewer named has it, and the viewer no more', () => {
    const [viewer, writer] = [somebody('view'), somebody('contribute')];
    tell(viewer, 7, 1);
    owners.introduce(7, 0, writer);
    expect(owners.announcedBy(viewer).has(7)).toBe(false);
    expect(owners.mayAnnounce(7, viewer)).toBe(false);
  });
});
