import {
  addRecord,
  addToList,
  connect,
  readSnapshot,
  recordFields,
  removeMany,
  updateRecord,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { boardText, codeOf, docOf, peerOf, SMALL, stateOf, syncAll } from '../../../../helpers/documents.ts';

describe('removeMany', () => {
  test('DC-12 a step goes with its legs, the barriers on either, and the comments and votes on any', () => {
    const doc = docOf(SMALL);
    expect([...removeMany(doc, ['ask'])].sort()).toEqual(['ask', 'c1', 'closed', 'fear', 'l1', 'l2', 'v1']);
    const { board, problems } = readSnapshot(doc);
    expect(problems).toEqual([]);
    expect(board.proposals[0]?.barriers).toEqual([]);
    expect(board.barriers.map(({ id }) => id)).toEqual(['everyone']);
  });

  test('DC-12 a persona goes with the objectives and steps that are that persona’s alone', () => {
    const doc = docOf(SMALL);
    removeMany(doc, ['amina']);
    const { board, problems } = readSnapshot(doc);
    expect(problems).toEqual([]);
    expect(board.objectives).toEqual([]);
    expect(board.steps.map(({ id }) => id)).toEqual(['ask']);
    expect(board.legs).toEqual([]);
  });

  test('DC-12 a barrier leaves with the last persona that it affects, and never comes to affect everyone', () => {
    const doc = docOf({
      ...SMALL,
      barriers: [
        { id: 'both', on: 'ask', title: '', affects: ['amina', 'bruno'] },
        { id: 'one', on: 'ask', title: '', affects: ['amina'] },
        { id: 'all', on: 'ask', title: '' },
      ],
      proposals: [],
      votes: [],
    });
    const barriers = () => readSnapshot(doc).board.barriers.map(({ id, affects }) => [id, affects]);
    removeMany(doc, ['amina']);
    expect(barriers()).toEqual([
      ['all', []],
      ['both', ['bruno']],
    ]);
    removeMany(doc, ['bruno']);
    expect(barriers()).toEqual([['all', []]]);
  });

  test('DC-12 an actor goes with its services and coordination, and the steps go on without it', () => {
    const doc = docOf(SMALL);
    removeMany(doc, ['town-hall']);
    const { board, problems } = readSnapshot(doc);
    expect(problems).toEqual([]);
    expect(board).toMatchObject({ services: [], coordination: [] });
    expect(board.steps[0]).toMatchObject({ id: 'ask', needs: ['passport'] });
    expect(board.steps[0]).not.toHaveProperty('actor');
    expect(board.steps[0]).not.toHaveProperty('service');
  });

  test('DC-12 a proposal that a removed actor owns keeps the actor’s name', () => {
    const doc = docOf(SMALL);
    const owner = () => readSnapshot(doc).board.proposals[0]?.owner;
    updateRecord(doc, 'proposals', 'open', { owner: 'clinic' });
    removeMany(doc, ['town-hall']);
    expect(owner()).toBe('clinic');
    removeMany(doc, ['clinic']);
    expect(owner()).toBe('Clinic');
  });

  test('DC-12 an asset leaves every list that it is in', () => {
    const doc = docOf(SMALL);
    removeMany(doc, ['address', 'passport']);
    const { board, problems } = readSnapshot(doc);
    expect(problems).toEqual([]);
    expect([board.personas[0]?.holds, board.objectives[0]?.needs]).toEqual([[], []]);
    expect([board.steps[0]?.needs, board.steps[0]?.gives]).toEqual([[], []]);
  });

  test('DC-12 it is one transaction; an id that is removed already is passed over, and one that never was is refused', () => {
    const doc = docOf(SMALL);
    let updates = 0;
    doc.on('update', () => updates++);
    removeMany(doc, ['amina', 'town-hall']);
    expect(updates).toBe(1);
    const before = stateOf(doc);
    expect(removeMany(doc, ['amina', 'home'])).toEqual([]);
    expect(codeOf(() => removeMany(doc, ['bruno', 'never']))).toBe('record.not-found');
    expect(stateOf(doc)).toBe(before);
  });

  test('DC-3 a removed record is no more than a flag: it reads as gone, and what was in it is kept', () => {
    const doc = docOf(SMALL);
    const peer = peerOf(doc);
    removeMany(doc, ['ask']);
    updateRecord(peer, 'steps', 'ask', { title: 'Written meanwhile' });
    syncAll(doc, peer);
    expect(recordFields(doc, 'steps', 'ask')).toBeUndefined();
    expect(doc.getMap('steps').toJSON().ask).toMatchObject({ title: 'Written meanwhile', deleted: true });
  });

  test('DC-3 what others put on a record while it is removed is hidden with it, in silence', () => {
    const doc = docOf(SMALL);
    const peer = peerOf(doc);
    removeMany(doc, ['amina']);
    addRecord(peer, 'barriers', { id: 'hers', on: 'ask', title: 'Only hers', affects: ['amina'] });
    addRecord(peer, 'steps', { id: 'private', title: 'Only hers', persona: 'amina' });
    connect(peer, { from: 'private', to: 'ask' });
    addRecord(peer, 'comments', { on: 'hers', text: 'On that' });
    addToList(peer, 'barriers', 'everyone', 'affects', 'bruno');
    syncAll(doc, peer);
    const { board, problems } = readSnapshot(doc);
    expect(boardText(doc)).toBe(boardText(peer));
    expect(problems).toEqual([]);
    expect(board.steps.map(({ id }) => id)).toEqual(['ask']);
    expect(board.barriers.map(({ id }) => id)).toEqual(['closed']);
    expect(board.legs).toEqual([]);
  });
});
