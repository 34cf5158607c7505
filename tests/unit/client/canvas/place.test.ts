import { readSnapshot } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { placeCard } from '../../../../client/src/canvas/gestures/places.ts';
import type { Translate } from '../../../../client/src/i18n/messages.ts';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import type { Placeable } from '../../../../client/src/store/uiStore.ts';
import { docOf, SMALL } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

/** The words of a message that matter here: what it is filled with. */
const t: Translate = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');

function place(what: Placeable, { content = SMALL as object, selected = [] as string[] } = {}) {
  const doc = docOf({ ...content });
  const { records } = projectedStore(doc).store.getState();
  const context = { commands: bindCommands(doc), records, selection: new Set(selected), t };
  const id = placeCard(context, what, { x: 500, y: 300 });
  const { board } = readSnapshot(doc);
  return { id, board };
}

describe('putting something on the canvas', () => {
  test('UI-14 a service becomes a step at its actor, with its waiting time and fee', () => {
    const content = {
      ...SMALL,
      services: [{ id: 'register', actor: 'town-hall', name: 'Register', waitDays: 14, fee: 12 }],
    };
    const { id, board } = place({ kind: 'services', id: 'register' }, { content });
    expect(board.steps.find((step) => step.id === id)).toMatchObject({
      title: 'Register',
      actor: 'town-hall',
      service: 'register',
      days: 14,
      cost: 12,
      x: 370,
      y: 240,
    });
  });

  test('DR-13 a step needs what its service asks for, of what the board has and else anew, and gives what that gives', () => {
    const content = {
      actors: [{ id: 'town-hall', name: 'Town hall' }],
      assets: [
        { id: 'passport', name: 'PASSEPORT', kind: 'document' },
        { id: 'card', name: 'Carte de séjour', kind: 'document' },
      ],
      services: [
        {
          id: 'permit',
          actor: 'town-hall',
          name: 'Permit',
          requiredDocuments: ['Passeport', 'Justificatif', 'justificatif '],
          eligibility: 'Adults who live in the city',
          gives: ['card'],
        },
        { id: 'meals', actor: 'town-hall', name: 'Meals', eligibility: 'Tout le monde' },
        { id: 'clothes', actor: 'town-hall', name: 'Clothes', eligibility: 'Everyone who comes' },
      ],
    };
    const { id, board } = place({ kind: 'services', id: 'permit' }, { content });
    const step = board.steps.find((each) => each.id === id);
    const named = new Map<string, string>(
      board.assets.map(({ id: asset, name, kind }) => [asset, `${kind} ${name}`]),
    );
    expect(step?.needs.map((asset) => named.get(asset))).toEqual([
      'document PASSEPORT',
      'document Justificatif',
      'status Adults who live in the city',
    ]);
    expect(step?.gives).toEqual(['card']);
    for (const forAll of ['meals', 'clothes']) {
      const open = place({ kind: 'services', id: forAll }, { content });
      expect(open.board.steps.find((each) => each.id === open.id)?.needs).toEqual([]);
      expect(open.board.assets).toHaveLength(2);
    }
  });

  test('UI-14 an actor becomes a step that goes there', () => {
    const { id, board } = place({ kind: 'actors', id: 'clinic' });
    expect(board.steps.find((step) => step.id === id)).toMatchObject({
      title: 'canvas.new.stepAt Clinic',
      actor: 'clinic',
    });
  });

  test('UI-14 an objective is the selected persona’s, else the first one’s', () => {
    const objective = (selected: string[]) => {
      const { id, board } = place({ kind: 'objectives' }, { selected });
      return board.objectives.find((record) => record.id === id)?.persona;
    };
    expect(objective(['bruno'])).toBe('bruno');
    expect(objective([])).toBe('amina');
  });

  test('UI-14 what cannot be is not: an objective of nobody, a service that is gone', () => {
    expect(place({ kind: 'objectives' }, { content: {} }).id).toBeUndefined();
    expect(place({ kind: 'services', id: 'gone' }).id).toBeUndefined();
  });

  test.each(['steps', 'personas', 'notes', 'frames'] as const)(
    'UI-14 a new one of %s is one more record, and valid',
    (kind) => {
      const { id, board } = place({ kind }, { content: {} });
      expect(
        [...board.steps, ...board.personas, ...board.notes, ...board.frames].map((record) => record.id),
      ).toEqual([id]);
    },
  );
});
