import { emptyBoard, readBoardJson, toBoardJson } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import type { CanvasView } from '../../client/src/canvas/toFlow.ts';
import type { RecordMaps } from '../../client/src/store/boardStore.ts';
import { projectedStore } from './projected.ts';
import type { Sketch } from './sketchBoard.ts';

/** A view of the canvas with nothing selected and nothing under way. */
export const QUIET: CanvasView = {
  selection: new Set(),
  moved: new Map(),
  resized: null,
  canEdit: true,
  words: {
    describeCard: ({ collection, record }) => `${collection} ${record.id}`,
    describeLeg: ({ from, to }) => `${from} to ${to}`,
    cardRole: 'card',
    legRole: 'leg',
  },
};

/** The record maps of a board with these collections. */
export function recordMapsOf(content: Sketch): RecordMaps {
  const { board, problems } = readBoardJson({ ...toBoardJson(emptyBoard()), ...content });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return projectedStore(createBoardDoc(board)).store.getState().records;
}
