import type { CanvasView } from '../../client/src/canvas/toFlow.ts';
import type { RecordMaps } from '../../client/src/store/boardStore.ts';
import { docOf } from './documents.ts';
import { projectedStore } from './projected.ts';

/** A view of the canvas with nothing selected and nothing under way. */
export const QUIET: CanvasView = {
  selection: new Set(),
  moved: new Map(),
  resized: null,
  grasp: 'any',
  canEdit: true,
  isFixed: () => false,
  routes: new Map(),
  words: {
    describeCard: ({ collection, record }, isLocked) =>
      `${collection} ${record.id}${isLocked ? ', locked' : ''}`,
    describeLeg: ({ from, to, barriers }) => [`${from} to ${to}`, ...barriers].join(', '),
    cardRole: 'card',
    legRole: 'leg',
  },
};

/** The record maps of a board with these collections. */
export function recordMapsOf(content: Readonly<Record<string, unknown>>): RecordMaps {
  return projectedStore(docOf(content)).store.getState().records;
}
