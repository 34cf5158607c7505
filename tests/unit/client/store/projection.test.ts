import { addRecord, editText, moveMany, readSnapshot, removeMany, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docOf, peerOf, SMALL, syncAll } from '../../../helpers/documents.ts';
import { plainRecords, projectedStore } from '../../../helpers/projected.ts';

describe('the projection of a document', () => {
  test('UI-1 shows what the snapshot reader reads', () => {
    const doc = docOf(SMALL);
    const { store } = projectedStore(doc);
    const { meta, ...collections } = readSnapshot(doc).board;
    expect(plainRecords(store.getState().records)).toEqual(collections);
    expect(store.getState().meta).toEqual(meta);
  });

  test('UI-2 a change in one record leaves every other record and map the same object', () => {
    const doc = docOf(SMALL);
    const { store, wholeReads } = projectedStore(doc);
    const before = store.getState().records;
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    const after = store.getState().records;
    expect(after.steps.get('ask')?.title).toBe('Ask again');
    expect(after.steps.get('wait')).toBe(before.steps.get('wait'));
    expect(after.legs).toBe(before.legs);
    expect(after.personas).toBe(before.personas);
    expect(wholeReads()).toBe(1);
  });

  test('UI-2 a change that changes nothing keeps the very maps', () => {
    const doc = docOf(SMALL);
    const { store } = projectedStore(doc);
    const before = store.getState().records;
    moveMany(doc, [{ id: 'ask', x: 0, y: 0 }]);
    expect(store.getState().records).toBe(before);
  });

  test('UI-2 records that come and go are patched without reading the whole', () => {
    const doc = docOf(SMALL);
    const { store, wholeReads } = projectedStore(doc);
    const id = addRecord(doc, 'steps', { title: 'New' });
    expect(store.getState().records.steps.get(id)?.title).toBe('New');
    removeMany(doc, ['wait']);
    const { records } = store.getState();
    expect([...records.legs.keys()]).toEqual(['l1']);
    expect(records.barriers.has('everyone')).toBe(false);
    expect(wholeReads()).toBe(1);
  });

  test('UI-3 what others add to a record that was removed meanwhile does not show', () => {
    const doc = docOf(SMALL);
    const peer = peerOf(doc);
    const { store } = projectedStore(doc);
    removeMany(doc, ['amina']);
    addRecord(peer, 'objectives', { persona: 'amina', title: 'Too late' });
    syncAll(doc, peer);
    expect(store.getState().records.objectives.size).toBe(0);
    expect(store.getState().problems).toEqual(readSnapshot(doc).problems);
  });

  test('UI-3 a damaged record is left out and reported, and is back when it is mended', () => {
    const doc = docOf(SMALL);
    const { store } = projectedStore(doc);
    const ask = doc.getMap<Y.Map<unknown>>('steps').get('ask');
    ask?.set('days', 'soon');
    expect(store.getState().records.steps.has('ask')).toBe(false);
    expect(store.getState().problems.map(({ id }) => id)).toContain('ask');
    ask?.set('days', 3);
    expect(store.getState().records.steps.get('ask')?.days).toBe(3);
    expect(store.getState().problems).toEqual([]);
  });

  test('UI-3 a reference to a record that is gone is dropped as the snapshot reader drops it', () => {
    const doc = docOf(SMALL);
    const { store } = projectedStore(doc);
    doc.getMap<Y.Map<unknown>>('steps').get('ask')?.set('actor', 'nobody');
    expect(store.getState().records.steps.get('ask')?.actor).toBeUndefined();
    updateRecord(doc, 'steps', 'ask', { actor: 'clinic' });
    expect(store.getState().records.steps.get('ask')?.actor).toBe('clinic');
    expect(store.getState().problems).toEqual([]);
  });

  test('UI-3 of two records with one id the store keeps the one that the snapshot reader keeps', () => {
    const doc = docOf(SMALL);
    const { store } = projectedStore(doc);
    doc.getMap('notes').set('ask', new Y.Map(Object.entries({ text: 'Which?' })));
    expect(store.getState().records.notes.has('ask')).toBe(false);
    expect(store.getState().records.steps.has('ask')).toBe(true);
    expect(store.getState().problems).toHaveLength(1);
  });

  test('UI-2 typing into a long text is a change of that record alone', () => {
    const doc = docOf(SMALL);
    const { store } = projectedStore(doc);
    const before = store.getState().records.personas.get('bruno');
    editText(doc, 'personas', 'amina', 'story', 'She came by boat.');
    expect(store.getState().records.personas.get('amina')?.story).toBe('She came by boat.');
    expect(store.getState().records.personas.get('bruno')).toBe(before);
  });
});
