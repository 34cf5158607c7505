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
