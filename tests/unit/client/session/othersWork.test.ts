import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Map as YMap } from 'yjs';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import { type OthersWork, watchOthers } from '../../../../client/src/session/othersWork.ts';
import { openPresence } from '../../../../client/src/session/presence.ts';
import { IDLE } from '../../../../client/src/session/presenceState.ts';
import { docOf, peerOf, SMALL, syncAll } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

/** Somebody who hears what others do, and one other. */
function two() {
  const doc = docOf(SMALL);
  const peer = peerOf(doc);
  const { store } = projectedStore(doc);
  const awareness = new Awareness(doc);
  const presence = openPresence(awareness, { ...IDLE, user: { name: 'Heron', colour: 1 } }, () => undefined);
  const heard: OthersWork[] = [];
  const others = watchOthers({ doc, store, presence });
  others.told.subscribe(({ work }) => work && heard.push(work));
  const comes = (client: number, name: string | null) => {
    const state = name === null ? null : { ...IDLE, user: { name, colour: 2 } };
    if (state === null) awareness.states.delete(client);
    else awareness.states.set(client, state);
    awareness.emit('change', [{ added: [client], updated: [], removed: [] }, 'test']);
  };
  return {
    own: bindCommands(doc),
    other: bindCommands(peer),
    /** Something that is no record yet, and may become one. */
    bare: () => peer.getMap('steps').set('half', new YMap()),
    sync: () => syncAll(doc, peer),
    heard,
    comes,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what others do', () => {
  test('UI-323 is told once they pause, in numbers; what one does oneself is not', () => {
    const { own, other, bare, sync, heard } = two();
    own.addRecord('notes', { text: 'mine', x: 0, y: 0 });
    other.addRecord('notes', { text: 'theirs', x: 0, y: 0 });
    other.addRecord('notes', { text: 'theirs too', x: 0, y: 90 });
    other.updateRecord('steps', 'ask', { title: 'Ask again' });
    bare();
    sync();
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(3_000);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.added).toEqual(new Map([['notes', 2]]));
    expect(heard[0]?.changed).toEqual(new Map([['steps', 1]]));
    expect(heard[0]?.removed).toEqual(new Map());
    vi.advanceTimersByTime(60_000);
    expect(heard).toHaveLength(1);
  });

  test('UI-323 is told every fifteen seconds where they do not pause', () => {
    const { other, sync, heard } = two();
    for (let second = 0; second < 40; second += 1) {
      other.updateRecord('steps', 'ask', { title: `Ask ${second}` });
      sync();
      vi.advanceTimersByTime(1_000);
    }
    expect(heard).toHaveLength(2);
  });

  test('UI-323 what was added and removed meanwhile is not told, nor who came and left', () => {
    const { other, sync, heard, comes } = two();
    const note = other.addRecord('notes', { text: 'never mind', x: 0, y: 0 });
    sync();
    other.removeMany([note]);
    sync();
    comes(7, 'Cedar');
    comes(7, null);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
    comes(8, 'Swan');
    vi.advanceTimersByTime(3_000);
    expect(heard[0]?.came).toEqual(['Swan']);
  });
});
