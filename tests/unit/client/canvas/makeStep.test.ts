import { expect, test } from 'vitest';
import { actionsOn } from '../../../../client/src/features/outline/actions.ts';
import { loadMessages, translator } from '../../../../client/src/i18n/messages.ts';
import { notes } from '../../../../client/src/records/notes/kind.tsx';
import { isNaming, makeStep } from '../../../../client/src/records/notes/makeStep.ts';
import { canvasSession } from '../../../helpers/canvasSession.ts';

const t = translator('en', await loadMessages('en'));

const BOARD = {
  actors: [{ id: 'clinic', name: 'Volunteer clinic', kind: 'health' }],
  services: [
    {
      id: 'checkup',
      actor: 'clinic',
      name: 'Check-up',
      waitDays: 3,
      fee: 10,
      requiredDocuments: ['Health card'],
    },
  ],
  notes: [
    { id: 'of-actor', text: 'Volunteer clinic', about: 'clinic', named: 4, x: 40, y: 60 },
    { id: 'of-service', text: 'Check-up', about: 'checkup', named: 1, x: 0, y: 0 },
    { id: 'of-words', text: 'A cousin in Getafe\nwho knows everybody', named: 2, x: 0, y: 0 },
    { id: 'plain', text: 'A remark', x: 0, y: 0 },
  ],
};

test('UI-400 a note that was named becomes a step with its actor or service where it stood, in one step for undo', () => {
  const { session, board } = canvasSession(BOARD);
  const id = makeStep(session, 'of-actor', t);
  expect(board().steps).toMatchObject([{ id, actor: 'clinic', x: 40, y: 60 }]);
  expect(board().notes.map((note) => note.id)).not.toContain('of-actor');
  expect([...session.ui.getState().selection]).toEqual([id]);
  session.undo.undo();
  expect(board().steps).toEqual([]);
  expect(board().notes).toHaveLength(4);

  makeStep(session, 'of-service', t);
  makeStep(session, 'of-words', t);
  const made = board().steps.map(({ title, actor, service, days }) => ({ title, actor, service, days }));
  expect(made).toEqual(
    expect.arrayContaining([
      { title: 'Check-up', actor: 'clinic', service: 'checkup', days: 3 },
      { title: 'A cousin in Getafe', actor: undefined, service: undefined, days: 0 },
    ]),
  );
});

test('DR-13 what a service asks for comes and goes with the step that is made of a note of it, as one for undo', () => {
  const { session, board } = canvasSession(BOARD);
  makeStep(session, 'of-service', t);
  const [step] = board().steps;
  expect(board().assets).toMatchObject([{ id: step?.needs[0], name: 'Health card', kind: 'document' }]);
  session.undo.undo();
  expect([board().steps, board().assets]).toEqual([[], []]);
});

test('UI-400 is offered on what was named alone, and tells how many named it', () => {
  const { board } = canvasSession(BOARD);
  expect(board().notes.filter(isNaming)).toHaveLength(3);
  const [note] = board().notes.filter(({ id }) => id === 'of-actor');
  expect(note && notes.describe(t, note)).toBe('Note: Volunteer clinic. named by 4');
  expect(note && notes.fromAfar(note).title).toBe('Volunteer clinic ×4');
  const free = { canEdit: true, isLocked: false };
  expect(actionsOn('notes', { ...free, isNaming: true })).toContain('makeStep');
  expect(actionsOn('notes', { ...free, isNaming: false })).not.toContain('makeStep');
  expect(actionsOn('notes', { ...free, isLocked: true, isNaming: true })).not.toContain('makeStep');
});
