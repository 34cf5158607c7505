import type { Role } from '@parcours/shared/protocol';
import { describe, expect, test } from 'vitest';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import { guardCommands } from '../../../../client/src/session/guardCommands.ts';
import { rightsOf, undoVeto } from '../../../../client/src/session/rights.ts';
import { codeOf, docOf, stateOf } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const BOARD = {
  assets: [{ id: 'passport', name: 'Passport' }],
  personas: [{ id: 'amina', name: 'Amina', x: 900, y: 0 }],
  objectives: [{ id: 'goal', persona: 'amina', title: 'A home', x: 60, y: 60 }],
  steps: [
    { id: 'inside', title: 'In', x: 10, y: 10, needs: ['passport'], note: 'a note' },
    { id: 'outside', title: 'Out', x: 500, y: 10 },
  ],
  legs: [{ id: 'leg', from: 'inside', to: 'goal' }],
  frames: [
    { id: 'locked', title: 'Template', x: 0, y: 0, width: 200, height: 200, locked: true },
    { id: 'free', title: 'Free', x: 400, y: 0, width: 200, height: 200 },
  ],
};

function open(role: Role, own: readonly string[] = []) {
  const doc = docOf(BOARD);
  const { store } = projectedStore(doc);
  const rights = rightsOf(role, ({ id }) => own.includes(id));
  return { doc, store, rights, commands: guardCommands(bindCommands(doc), doc, store, rights) };
}

type Commands = ReturnType<typeof open>['commands'];

const REFUSED: readonly [string, (commands: Commands) => unknown][] = [
  ['rename a card in it', ({ updateRecord }) => updateRecord('steps', 'inside', { title: 'No' })],
  ['type in one', ({ editText }) => editText('steps', 'inside', 'note', 'another')],
  ['add to a list of one', ({ addToList }) => addToList('steps', 'inside', 'gives', 'passport')],
  ['take from a list of one', ({ removeFromList }) => removeFromList('steps', 'inside', 'needs', 'passport')],
  ['move one out of it', ({ moveMany }) => moveMany([{ id: 'inside', x: 700, y: 700 }])],
  ['move the frame itself', ({ moveMany }) => moveMany([{ id: 'locked', x: 700, y: 700 }])],
  ['remove one', ({ removeMany }) => removeMany(['outside', 'inside'])],
  ['remove what goes with one', ({ removeMany }) => removeMany(['amina'])],
  ['remove what one mentions', ({ removeMany }) => removeMany(['passport'])],
];
const FACILITATORS: readonly [string, (commands: Commands) => unknown][] = [
  ['lock a frame', ({ updateRecord }) => updateRecord('frames', 'free', { locked: true })],
  ['unlock a frame', ({ updateRecord }) => updateRecord('frames', 'locked', { locked: false })],
  [
    'add a locked frame',
    ({ addRecord }) => addRecord('frames', { title: 'Mine', x: 900, y: 900, locked: true }),
  ],
  ['move the date of erasure', ({ setMeta }) => setMeta({ retainUntil: '2099-01-01' })],
];
const ALLOWED: readonly [string, (commands: Commands) => unknown][] = [
  ['change a card outside', ({ updateRecord }) => updateRecord('steps', 'outside', { title: 'Yes' })],
  ['add a card in it', ({ addRecord }) => addRecord('notes', { text: 'idea', x: 20, y: 20 })],
  ['remove a leg between locked cards', ({ removeMany }) => removeMany(['leg'])],
  [
    'put a barrier on a locked card',
    ({ addRecord }) => addRecord('barriers', { on: 'inside', title: 'Closed' }),
  ],
  ['rename another frame', ({ updateRecord }) => updateRecord('frames', 'free', { title: 'Ours' })],
];

describe('what the page lets a person do, as the server will', () => {
  const below = (['contribute', 'edit'] as const).flatMap((role) =>
    [...REFUSED, ...FACILITATORS].map(([what, act]) => [role, what, act] as const),
  );
  test.each(below)('UI-19 %s may not %s: nothing changes', (role, _, act) => {
    const { doc, commands } = open(role);
    const before = stateOf(doc);
    expect(['access.locked', 'access.change']).toContain(codeOf(() => act(commands)));
    expect(stateOf(doc)).toBe(before);
  });

  test.each([
    ...[...REFUSED, ...FACILITATORS, ...ALLOWED].map(([what, act]) => ['facilitate', what, act] as const),
    ...ALLOWED.map(([what, act]) => ['contribute', what, act] as const),
  ])('UI-19 %s may %s', (role, _, act) => {
    const { doc, commands } = open(role);
    const before = stateOf(doc);
    act(commands);
    expect(stateOf(doc)).not.toBe(before);
  });

  test('UI-19 what one added oneself in a locked frame can be put right', () => {
    const { commands, store } = open('contribute', ['inside']);
    commands.updateRecord('steps', 'inside', { title: 'Mine' });
    expect(store.getState().records.steps.get('inside')?.title).toBe('Mine');
  });

  test('UI-19 contributors leave the title of the board as it is, editors do not', () => {
    expect(codeOf(() => open('contribute').commands.setMeta({ title: 'Ours' }))).toBe('access.change');
    expect(codeOf(() => open('edit').commands.setMeta({ title: 'Ours' }))).toBeUndefined();
    expect(codeOf(() => open('contribute').commands.editMetaText('present', 'Us'))).toBe('access.change');
    expect(codeOf(() => open('edit').commands.editMetaText('present', 'Us'))).toBeUndefined();
  });

  test.each([
    [['steps', 'inside', 'title'], 'access.locked'],
    [['frames', 'free', 'locked'], 'access.change'],
    [['meta', 'retainUntil'], 'access.change'],
    [['steps', 'outside', 'title'], undefined],
    [['legs', 'leg', 'deleted'], undefined],
  ] as const)('UI-19 undo that changes %j: %s', (place, code) => {
    const { rights, store } = open('edit');
    expect(undoVeto(rights, store)([place])).toBe(code);
  });
});
