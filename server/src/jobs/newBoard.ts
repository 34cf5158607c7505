import { type NewBoard, newBoardShape } from '@parcours/shared/api';
import { type Board, emptyBoard, parseBoardJson } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import * as Y from 'yjs';
import { assertModest, parseJson, shaped } from './uploaded.ts';

/** Bytes that take some hundredths of a second to make a board of. Every body that names a scenario has fewer. */
export const SMALL_BODY = 32 * 1024;

/** Where the boards of scenarios come from. */
export interface Scenarios {
  board(scenario: string, kind: 'start' | 'example', language: string | undefined): Board;
}

/** For large bodies, each of which brings its own board. */
export const NO_SCENARIOS: Scenarios = {
  board: () => {
    throw new CodedError('request.too-large', { maxBytes: SMALL_BODY });
  },
};

/** A board that nobody has opened yet: one Yjs update (v1), and the day after which it is erased. */
export interface MadeBoard {
  readonly update: Uint8Array<ArrayBuffer>;
  readonly retainUntil: string | undefined;
}

/**
 * Makes what the body of a request asks for.
 * @throws CodedError `request.json`, `request.invalid`, `request.too-large`, `board.format`, `board.version`,
 * `board.invalid`, `scenario.not-found`.
 */
export function makeBoard(json: Uint8Array, scenarios: Scenarios): MadeBoard {
  const wanted = shaped(parseJson(json), newBoardShape);
  const board = withMeta(contentOf(wanted, scenarios), wanted);
  const doc = createBoardDoc(board);
  const update = Uint8Array.from(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return { update, retainUntil: board.meta.retainUntil };
}

function contentOf({ scenario, example, board, language }: NewBoard, scenarios: Scenarios): Board {
  if (scenario !== undefined) return scenarios.board(scenario, example ? 'example' : 'start', language);
  if (board === undefined) return emptyBoard();
  assertModest(board);
  return parseBoardJson(board);
}

/** A scenario comes in the language nearest to the one asked for; other boards are in the one that is said. */
function withMeta(board: Board, { scenario, title, language, retainUntil }: NewBoard): Board {
  const change = {
    ...(title !== undefined && { title }),
    ...(retainUntil !== undefined && { retainUntil }),
    ...(language !== undefined && scenario === undefined && { language }),
  };
  return { ...board, meta: { ...board.meta, ...change } };
}
