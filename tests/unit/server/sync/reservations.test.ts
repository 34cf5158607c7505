import { describe, expect, test } from 'vitest';
import { Reservations, type Sender } from '../../../../server/src/sync/reservations.ts';
import { testClock } from '../../../helpers/testClock.ts';

const MOST = 64;

/** A clock, and senders of messages that reserve of 64 bytes in all. */
function crowd() {
  const clock = testClock();
  const events: string[] = [];
  const names = new Map<Sender, string>();
  const reservations = new Reservations(clock, MOST, (sender) =>
    events.push(`${names.get(sender)} loses its space`),
  );
  const come = (board: string, name: string, bytes: number) => {
    const state = { isHeldUp: false };
    const sender: Sender = {
      board,
      isHeldUp: () => state.isHeldUp,
      hasSpace: () => events.push(`${name} comes in`),
      giveWay: () => {
        events.push(`${name} gives way`);
        reservations.release(sender);
      },
    };
    names.set(sender, name);
    reservations.reserve(sender, bytes, 0);
    return {
      state,
      sends: (sent: number) => reservations.came(sender, sent),
      ends: () => reservations.release(sender),
      shrinks: (to: number) => reservations.reserve(sender, to, 0),
    };
  };
  const seconds = (count: number, each = () => {}) => {
    for (let second = 0; second < count; second += 1) {
      each();
      clock.advance(1000);
    }
  };
  const told = () => events.splice(0);
  return { reservations, come, seconds, told };
}

describe('space for large messages', () => {
  test('SV-157 who has no space waits, and comes in once there is enough, none passed over for being large', () => {
    const { come, told, reservations } = crowd();
    const first = come('a', 'first', 40);
    come('a', 'large', 60);
    come('a', 'small', 1);
    expect(told()).toEqual(['first comes in']);
    expect(reservations.bytes).toBe(40);
    first.ends();
    expect(told()).toEqual(['large comes in', 'small comes in']);
    expect(reservations.bytes).toBe(61);
  });

  test('SV-157 a message that turns out to be smaller leaves the rest to those who wait', () => {
    const { come, told } = crowd();
    const first = come('a', 'first', 64);
    come('b', 'second', 30);
    first.shrinks(34);
    expect(told()).toEqual(['first comes in', 'second comes in']);
  });

  test('SV-157 boards take turns by how much they were given: the first of one goes before the second of another', () => {
    const { come, told } = crowd();
    const going = [come('busy', '1', 32), come('busy', '2', 32)];
    for (const name of ['3', '4', '5']) come('busy', name, 32);
    come('quiet', 'honest', 32);
    expect(told()).toEqual(['1 comes in', '2 comes in']);
    going[0]?.ends();
    going[1]?.ends();
    expect(told()).toEqual(['honest comes in', '3 comes in']);
  });

  test('SV-157 boards that come again and again keep one that is new waiting for none of their second messages', () => {
    const { come, told } = crowd();
    let going = Array.from({ length: 8 }, (_, board) => ({
      board,
      message: come(`${board}`, `of ${board}`, 8),
    }));
    for (const { board } of going) come(`${board}`, `again of ${board}`, 8);
    going[0]?.message.ends();
    going = going.slice(1);
    told();
    come('quiet', 'honest', 8);
    going[0]?.message.ends();
    expect(told()).toEqual(['honest comes in']);
  });

  test('SV-157 who has ended while waiting is passed over', () => {
    const { come, told, reservations } = crowd();
    const first = come('a', 'first', 64);
    const gone = come('b', 'gone', 64);
    come('c', 'here', 64);
    gone.ends();
    first.ends();
    expect(told()).toEqual(['first comes in', 'here comes in']);
    expect(reservations.bytes).toBe(64);
  });

  test('SV-157 who has stopped sending loses its space in some seconds once anybody waits, and not before', () => {
    const { come, told, seconds } = crowd();
    const [, going] = [come('a', 'stalled', 32), come('b', 'going', 32)];
    seconds(60, () => going.sends(2));
    told();
    come('c', 'honest', 32);
    expect(told()).toEqual([]);
    seconds(1, () => going.sends(2));
    expect(told()).toEqual(['stalled loses its space', 'honest comes in']);
    seconds(600, () => going.sends(2));
    expect(told()).toEqual([]);
  });

  test('SV-157 of whom nothing comes once there is space loses it in two seconds, however many there are', () => {
    const { come, told, seconds } = crowd();
    for (let board = 0; board < 10; board += 1) come(`${board}`, `${board}`, 32);
    come('quiet', 'honest', 32);
    seconds(10);
    expect(told()).toContain('honest comes in');
  });

  test('SV-157 of too many who wait the last gives way, and never the one who is next', () => {
    const { come, told } = crowd();
    come('going', 'going', 64);
    for (let board = 0; board < 513; board += 1) come(`${board}`, `${board}`, 64);
    expect(told()).toEqual(['going comes in', '512 gives way']);
  });

  test('SV-157 neither single bytes nor much at once are credit for having stopped', () => {
    const { come, told, seconds } = crowd();
    const [trickle, burst] = [come('a', 'trickle', 32), come('b', 'burst', 32)];
    burst.sends(31);
    told();
    come('c', 'honest', 64);
    seconds(5, () => trickle.sends(0.01));
    expect(told()).toEqual(['trickle loses its space', 'burst loses its space', 'honest comes in']);
  });

  test('SV-157 who reconnects at once waits in turn, and comes in after those who were there', () => {
    const { come, told, seconds } = crowd();
    let times = 0;
    for (let at = 0; at < 80; at += 1) come(`left ${at}`, `left ${at}`, 1);
    told();
    come('quiet', 'honest', 3);
    seconds(6, () => {
      for (const event of told()) {
        if (event === 'honest comes in') times += 1;
        const [name] = event.split(' loses its space');
        if (name && event.endsWith('loses its space')) come(name, name, 1);
      }
    });
    expect(times).toBe(1);
  });

  test('SV-157 where nobody was let in for some seconds, those lose their space who would take longer than a minute', () => {
    const { come, told, seconds } = crowd();
    const [slow, slower, fast] = [come('a', 'slow', 20), come('b', 'slower', 20), come('c', 'fast', 20)];
    told();
    come('d', 'honest', 10);
    const send = () => {
      slow.sends(0.2);
      slower.sends(0.15);
      fast.sends(1);
    };
    seconds(4, send);
    expect(told()).toEqual([]);
    come('e', 'another', 20);
    seconds(1, send);
    expect(told()).toEqual([
      'slower loses its space',
      'honest comes in',
      'slow loses its space',
      'another comes in',
    ]);
    come('f', 'large', 64);
    seconds(20, send);
    expect(told()).not.toContain('fast loses its space');
  });

  test('SV-157 who cannot send since the server does not read is not held to be slow for it', () => {
    const { come, told, seconds } = crowd();
    const first = come('a', 'first', 64);
    first.state.isHeldUp = true;
    come('b', 'second', 64);
    seconds(60);
    expect(told()).toEqual(['first comes in']);
    first.state.isHeldUp = false;
    seconds(4);
    expect(told()).toEqual(['first loses its space', 'second comes in']);
  });

  test('SV-157 beyond 512 who wait the last of the longest line gives way, or of the one whose turn is last', () => {
    const { come, told } = crowd();
    come('a', 'first', 64);
    for (let at = 0; at < 511; at += 1) come(at < 500 ? 'a' : 'b', `${at}`, 64);
    told();
    come('quiet', 'honest', 64);
    expect(told()).toEqual([]);
    come('c', 'one more', 64);
    expect(told()).toEqual(['499 gives way']);
  });

  test('SV-157 of boards that are turned away those that come again and again go behind one that came once', () => {
    const { come, told } = crowd();
    const going = come('going', 'going', 64);
    for (let board = 0; board < 512; board += 1) come(`${board}`, `${board}`, 64);
    for (let time = 0; time < 3; time += 1) come('again', `again ${time}`, 64);
    come('honest', 'honest', 64);
    expect(told().slice(1)).toEqual(
      ['again 0', 'again 1', 'again 2', 'honest'].map((name) => `${name} gives way`),
    );
    going.ends();
    told();
    come('again', 'again', 64);
    come('honest', 'honest', 64);
    expect(told()).toEqual(['again gives way']);
  });
});
