import { bringBack, editText, readSnapshot, removeMany, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import { lossBetween } from '../../../../client/src/session/meanwhile/loss.ts';
import { boardText, docOf, peerOf, SMALL, syncAll } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

function removedIn(id: string) {
  const doc = docOf({ ...SMALL });
  const { store } = projectedStore(doc);
  const [text, before] = [unordered(doc), store.getState().records];
  removeMany(doc, [id]);
  return { doc, text, loss: lossBetween(before, store.getState().records) };
}

/** A list that an id came back to has it at its end. */
function unordered(doc: Doc): string {
  return JSON.stringify(JSON.parse(boardText(doc)), (_key, value: unknown) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.toSorted() : value,
  );
}

describe('DC-42 bringing back what somebody removed', () => {
  test.each(Object.values(SMALL).flatMap((records) => records.map(({ id }) => id)))(
    'with %s comes all that its removal took',
    (id) => {
      const { doc, text, loss } = removedIn(id);
      expect(unordered(doc)).not.toBe(text);
      bringBack(doc, loss.removed, loss.mentions);
      expect(unordered(doc)).toBe(text);
    },
  );

  test('what others wrote in it since is in it', () => {
    const doc = docOf({ ...SMALL });
    const peer = peerOf(doc);
    removeMany(doc, ['amina']);
    editText(peer, 'personas', 'amina', 'story', 'She came by train, at night.');
    syncAll(doc, peer);
    bringBack(doc, [{ collection: 'personas', id: 'amina' }], []);
    syncAll(doc, peer);
    for (const { personas } of [doc, peer].map((each) => readSnapshot(each).board)) {
      expect(personas.find(({ id }) => id === 'amina')?.story).toBe('She came by train, at night.');
    }
  });

  test('what refers to something else by now stays', () => {
    const actors = [...SMALL.actors];
    const content = { actors, steps: [{ id: 'ask', title: 'Ask', x: 0, y: 0, actor: 'town-hall' }] };
    const doc = docOf(content);
    const { store } = projectedStore(doc);
    const before = store.getState().records;
    removeMany(doc, ['town-hall']);
    const { removed, mentions } = lossBetween(before, store.getState().records);
    const [other] = SMALL.actors.filter(({ id }) => id !== 'town-hall');
    updateRecord(doc, 'steps', 'ask', { actor: other?.id });
    bringBack(doc, removed, mentions);
    expect(readSnapshot(doc).board.steps[0]?.actor).toBe(other?.id);
  });
});
