import {
  addRecord,
  addToList,
  connect,
  editText,
  readSnapshot,
  removeMany,
  replayWork,
  updateRecord,
} from '@parcours/shared/doc';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docOf, SMALL } from '../../../helpers/documents.ts';

/** The updates of a board, with who sent each; and the documents of two who work on it. */
let log: { readonly update: Uint8Array; readonly by: string }[];
let vera: Y.Doc;
let amina: Y.Doc;

beforeEach(() => {
  const first = docOf(SMALL);
  log = [{ update: Y.encodeStateAsUpdate(first), by: 'server' }];
  vera = joined('vera');
  amina = joined('amina');
});

/** Somebody at their own document, which gets what others do at once. */
function joined(by: string): Y.Doc {
  const doc = new Y.Doc();
  for (const { update } of log) Y.applyUpdate(doc, update);
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'sent') return;
    log.push({ update, by });
    for (const other of [vera, amina]) if (other !== doc) Y.applyUpdate(other, update, 'sent');
  });
  return doc;
}

/** Takes back what somebody did from a place in the log on, as the server does. */
function takeBack(by: string, from = 0): number {
  const doc = new Y.Doc();
  const change = replayWork(
    doc,
    log.map(({ update }) => update),
    (at) => at >= from && log[at]?.by === by,
  )();
  if (change.length === 0) return 0;
  log.push({ update: change, by: `back-${by}` });
  for (const other of [vera, amina]) Y.applyUpdate(other, change, 'sent');
  return change.length;
}

const board = () => readSnapshot(amina).board;
const text = () => JSON.stringify(board());

describe('LW-284 Taking back what one person did', () => {
  test('leaves the board as it was where nobody else did anything, and can be taken back itself', () => {
    const before = text();
    addRecord(vera, 'steps', { id: 'bad', title: 'Rubbish', actor: 'clinic' });
    connect(vera, { from: 'ask', to: 'bad' });
    updateRecord(vera, 'steps', 'ask', { title: 'Rubbish too' });
    editText(vera, 'personas', 'amina', 'story', 'All gone.');
    removeMany(vera, ['address']);
    const after = text();
    takeBack('vera');
    expect(text()).toBe(before);
    takeBack('back-vera');
    expect(text()).toBe(after);
  });

  test('leaves what others did since, before and meanwhile', () => {
    updateRecord(amina, 'steps', 'ask', { title: 'Amina’s title' });
    updateRecord(vera, 'steps', 'ask', { title: 'Vera’s title', days: 9 });
    updateRecord(amina, 'steps', 'ask', { title: 'Amina’s second title' });
    addRecord(vera, 'steps', { id: 'both', title: 'Begun by Vera', actor: 'clinic' });
    updateRecord(amina, 'steps', 'both', { days: 4 });
    addRecord(vera, 'steps', { id: 'hers', title: 'Vera’s alone', actor: 'clinic' });
    addRecord(amina, 'steps', { id: 'mine', title: 'Amina’s', actor: 'clinic' });
    takeBack('vera');
    const { steps } = board();
    expect(steps.find(({ id }) => id === 'ask')).toMatchObject({ title: 'Amina’s second title' });
    expect(steps.find(({ id }) => id === 'ask')?.days).not.toBe(9);
    expect(steps.find(({ id }) => id === 'both')).toMatchObject({ title: 'Begun by Vera', days: 4 });
    expect(steps.map(({ id }) => id)).toContain('mine');
    expect(steps.map(({ id }) => id)).not.toContain('hers');
  });

  test('brings back what was removed, with what others wrote in it', () => {
    editText(amina, 'personas', 'amina', 'story', 'She came from the south.');
    removeMany(vera, ['ask']);
    editText(vera, 'personas', 'amina', 'story', '');
    addToList(amina, 'steps', 'wait', 'needs', 'passport');
    takeBack('vera');
    expect(board().personas.find(({ id }) => id === 'amina')?.story).toBe('She came from the south.');
    expect(board().steps.map(({ id }) => id)).toContain('ask');
  });

  test('is of what was done since a moment alone', () => {
    updateRecord(vera, 'steps', 'ask', { title: 'Good' });
    const from = log.length;
    updateRecord(vera, 'steps', 'ask', { title: 'Bad' });
    takeBack('vera', from);
    expect(board().steps.find(({ id }) => id === 'ask')?.title).toBe('Good');
  });

  test('takes off what came in one go, as from a browser that was offline', () => {
    const offline = new Y.Doc();
    for (const { update } of log) Y.applyUpdate(offline, update);
    const known = Y.encodeStateVector(offline);
    addRecord(offline, 'steps', { id: 'late', title: 'Late', actor: 'clinic' });
    addRecord(offline, 'steps', { id: 'shared', title: 'Late too', actor: 'clinic' });
    Y.applyUpdate(vera, Y.encodeStateAsUpdate(offline, known));
    updateRecord(amina, 'steps', 'shared', { days: 2 });
    takeBack('vera');
    expect(board().steps.map(({ id }) => id)).not.toContain('late');
    expect(board().steps.find(({ id }) => id === 'shared')).toMatchObject({ title: 'Late too', days: 2 });
  });

  test('gives no change where there is nothing to take back', () => {
    updateRecord(amina, 'steps', 'ask', { title: 'Good' });
    expect(takeBack('vera')).toBe(0);
  });
});
