import { describe, expect, test } from 'vitest';
import { toEdges, toNodes } from '../../../../client/src/canvas/toFlow.ts';
import { type Card, sizeOf } from '../../../../client/src/records/cards.ts';
import { QUIET, recordMapsOf } from '../../../helpers/canvasView.ts';
import { SMALL } from '../../../helpers/documents.ts';

const CARDS = { ...SMALL, notes: [{ id: 'n1', x: 9, y: 8 }], frames: [{ id: 'f1', title: 'Frame' }] };

describe('the board as React Flow draws it', () => {
  test('UI-11 each card has its place, its size and its handles from the record alone', () => {
    const records = recordMapsOf(CARDS);
    const nodes = toNodes(records, QUIET, []);
    const note = nodes.find(({ id }) => id === 'n1');
    expect(note).toMatchObject({ position: { x: 9, y: 8 }, width: 200, height: 140, handles: [] });
    const handlesOf = (id: string) => nodes.find((node) => node.id === id)?.handles?.map(({ type }) => type);
    expect(handlesOf('amina')).toEqual(['source']);
    expect(handlesOf('ask')).toEqual(['target', 'source']);
    expect(handlesOf('home')).toEqual(['target', 'source']);
    for (const node of nodes) expect(node.measured).toEqual({ width: node.width, height: node.height });
  });

  test('UI-11 a step grows with what it needs and gives, up to a limit', () => {
    const assets = Array.from({ length: 9 }, (_, index) => ({ id: `a${index}`, name: 'A' }));
    const step = (needs: number) =>
      recordMapsOf({
        assets,
        steps: [{ id: 's', title: 'S', needs: assets.slice(0, needs).map(({ id }) => id) }],
      });
    const heightOf = (needs: number) => {
      const record = step(needs).steps.get('s');
      return record === undefined ? 0 : sizeOf({ collection: 'steps', record }).height;
    };
    expect(heightOf(2)).toBeGreaterThan(heightOf(1));
    expect(heightOf(9)).toBe(heightOf(5));
  });

  test('UI-12 unchanged cards and legs are the same objects as before', () => {
    const records = recordMapsOf(CARDS);
    const nodes = toNodes(records, QUIET, []);
    const edges = toEdges(records, QUIET, []);
    const view = { ...QUIET, selection: new Set(['ask', 'l1']), moved: new Map([['wait', { x: 7, y: 0 }]]) };
    const after = toNodes(records, view, nodes);
    const same = after.filter((node) => nodes.includes(node)).map(({ id }) => id);
    expect(same.sort()).toEqual(['amina', 'bruno', 'f1', 'home', 'n1']);
    expect(after.find(({ id }) => id === 'wait')?.position).toEqual({ x: 7, y: 0 });
    const still = { ...view, moved: QUIET.moved };
    expect(toEdges(records, still, edges).map((edge) => edges.includes(edge))).toEqual([false, true, true]);
  });

  test('UI-12 a leg is named by its ends and what stands in the way, and anew when one of them is', () => {
    const [leg] = toEdges(recordMapsOf(SMALL), QUIET, []);
    expect(leg?.ariaLabel).toBe('Amina to Ask, Fear');
    const renamed = { ...SMALL, personas: [{ ...SMALL.personas[0], name: 'Aminata' }, SMALL.personas[1]] };
    expect(toEdges(recordMapsOf(renamed), QUIET, leg ? [leg] : [])[0]?.ariaLabel).toBe(
      'Aminata to Ask, Fear',
    );
  });

  test('UI-13 the keyboard goes through the cards along the route, frames first and notes last', () => {
    const order = toNodes(recordMapsOf(CARDS), QUIET, []).map(({ id }) => id);
    expect(order).toEqual(['f1', 'amina', 'bruno', 'ask', 'wait', 'home', 'n1']);
  });

  test('UI-13 moving a card changes nothing in that order', () => {
    const records = recordMapsOf(CARDS);
    const view = { ...QUIET, moved: new Map([['home', { x: -900, y: -900 }]]) };
    const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
    expect(ids(toNodes(records, view, []))).toEqual(ids(toNodes(records, QUIET, [])));
  });

  test('UI-9 nothing can be dragged by who may only look, nor a locked frame by anybody', () => {
    const locked = recordMapsOf({ ...CARDS, frames: [{ id: 'f1', title: 'Frame', locked: true }] });
    const draggable = (canEdit: boolean) =>
      toNodes(locked, { ...QUIET, canEdit }, [])
        .filter((node) => node.draggable)
        .map(({ id }) => id);
    expect(draggable(false)).toEqual([]);
    expect(draggable(true)).not.toContain('f1');
  });

  test('UI-19 a card that a locked frame keeps cannot be dragged and is named so, as soon as that is so', () => {
    const records = recordMapsOf(CARDS);
    const before = toNodes(records, QUIET, []);
    const view = { ...QUIET, isFixed: ({ record }: Card) => record.id === 'ask' };
    const after = toNodes(records, view, before);
    const changed = after.filter((node) => !before.includes(node));
    expect(changed.map(({ id, draggable, ariaLabel }) => [id, draggable, ariaLabel])).toEqual([
      ['ask', false, 'steps ask, locked'],
    ]);
  });
});
