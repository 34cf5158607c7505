import { checksByFinding, findingKey, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import {
  type CheckInput,
  createUndo,
  editText,
  readSnapshot,
  removeMany,
  setCheck,
} from '@parcours/shared/doc';
import { expect, test } from 'vitest';
import { boardText, codeOf, docOf, peerOf, SMALL, stateOf, syncAll } from '../../../../helpers/documents.ts';

const FINDING = { on: 'home', finding: 'outcome', about: ['closed', 'fear'] } as const;
const OFFICE = { on: 'home', finding: 'gatekeeper', about: ['clinic'] } as const;

const checks = (doc: ReturnType<typeof docOf>) => readSnapshot(doc).board.checks;

test('BD-91 there is one record of a finding, and the reason stays when the verdict changes', () => {
  const doc = docOf(SMALL);
  const id = setCheck(doc, { ...FINDING, verdict: 'rejected' });
  editText(doc, 'checks', id, 'reason', 'The counter is open now');
  setCheck(doc, { ...OFFICE, verdict: 'confirmed' });
  expect(setCheck(doc, { ...FINDING, verdict: 'unsure' })).toBe(id);
  expect(checks(doc)).toHaveLength(2);
  const said = checksByFinding(checks(doc)).get(findingKey(FINDING));
  expect(said).toMatchObject({ verdict: 'unsure', reason: 'The counter is open now' });
});

test('BD-91 of other findings than an outcome it does not matter which of the objectives it is on', () => {
  const doc = docOf({
    ...SMALL,
    objectives: [...SMALL.objectives, { id: 'work', persona: 'amina', title: '' }],
  });
  const id = setCheck(doc, { ...OFFICE, verdict: 'confirmed' });
  expect(setCheck(doc, { ...OFFICE, on: 'work', verdict: 'rejected' })).toBe(id);
  expect(setCheck(doc, { ...FINDING, verdict: 'rejected' })).not.toBe(
    setCheck(doc, { ...FINDING, on: 'work', verdict: 'rejected' }),
  );
});

test('BD-91 two people who speak of one finding at once make one record, and both documents are the same', () => {
  const doc = docOf(SMALL);
  const peer = peerOf(doc);
  setCheck(doc, { ...FINDING, verdict: 'rejected' });
  setCheck(peer, { ...FINDING, verdict: 'confirmed' });
  syncAll(doc, peer);
  expect(checks(doc)).toHaveLength(1);
  expect(boardText(doc)).toBe(boardText(peer));
});

test('BD-91 further records of a finding, from a file, give way to the first', () => {
  const copies = ['one', 'two'].map((id) => ({ ...OFFICE, id, verdict: 'unsure' }));
  const doc = docOf({ ...SMALL, checks: copies });
  expect(checksByFinding(checks(doc)).get(findingKey(OFFICE))?.id).toBe('one');
  setCheck(doc, { ...OFFICE, verdict: 'confirmed' });
  expect(checks(doc)).toMatchObject([{ id: 'one', verdict: 'confirmed' }]);
});

test('BD-91 undo takes a verdict back, and a second undo the record', () => {
  const doc = docOf(SMALL);
  const undo = createUndo(doc);
  setCheck(doc, { ...FINDING, verdict: 'rejected' });
  undo.stopCapturing();
  setCheck(doc, { ...FINDING, verdict: 'confirmed' });
  undo.undo();
  expect(checks(doc)).toMatchObject([{ verdict: 'rejected' }]);
  undo.undo();
  expect(checks(doc)).toEqual([]);
  // Its id was used before: it is said anew under another.
  setCheck(doc, { ...FINDING, verdict: 'unsure' });
  expect(checks(doc)).toMatchObject([{ verdict: 'unsure' }]);
});

test('BD-91 a finding on what is not there, and a verdict that is none, are refused', () => {
  const doc = docOf(SMALL);
  const before = stateOf(doc);
  const set = (input: object) => () =>
    setCheck(doc, { ...FINDING, verdict: 'rejected', ...input } as CheckInput);
  expect(codeOf(set({ on: 'gone' }))).toBe('reference.missing');
  expect(codeOf(set({ about: ['gone'] }))).toBe('reference.missing');
  expect(codeOf(set({ on: 'amina' }))).toBe('reference.missing');
  expect(codeOf(set({ verdict: 'maybe' }))).toBe('record.invalid');
  expect(codeOf(set({ finding: 'feeling' }))).toBe('record.invalid');
  expect(stateOf(doc)).toBe(before);
});

test('BD-90 a verdict goes with the objective that it is on, and stays when what the finding rests on goes', () => {
  const doc = docOf(SMALL);
  setCheck(doc, { ...FINDING, verdict: 'rejected' });
  removeMany(doc, ['closed']);
  expect(checks(doc)).toMatchObject([{ about: ['fear'], verdict: 'rejected' }]);
  removeMany(doc, ['home']);
  expect(readSnapshot(doc)).toMatchObject({ board: { checks: [] }, problems: [] });
});

test('BD-90 a board that knows nothing of verdicts reads as one without any', () => {
  const { checks: _, ...older } = toBoardJson(readSnapshot(docOf(SMALL)).board);
  expect(parseBoardJson(JSON.parse(JSON.stringify(older))).checks).toEqual([]);
});
