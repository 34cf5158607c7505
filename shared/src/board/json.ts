import { CodedError } from '../errors.ts';
import { type Board, type BoardReading, SCHEMA_VERSION } from './board.ts';
import { COLLECTION_NAMES, type CollectionName } from './collections.ts';
import { type Fault, type Problem, problemOf } from './fault.ts';
import { cutText } from './graphemes.ts';
import { isDictionary } from './plain.ts';
import { type RawBoard, readBoard } from './reading.ts';

export const BOARD_FORMAT = 'parcours.board';

export type BoardJson = { format: typeof BOARD_FORMAT; version: typeof SCHEMA_VERSION } & Board;

/** A board as a `parcours.board` JSON value, its keys in the order of the format. */
export function toBoardJson(board: Board): BoardJson {
  return { format: BOARD_FORMAT, version: SCHEMA_VERSION, ...board };
}

/**
 * Reads a `parcours.board` JSON value; what does not validate is left out and reported.
 * @throws CodedError `board.format` where it is no such document, `board.version` where a newer version wrote it.
 */
export function readBoardJson(value: unknown): BoardReading {
  if (!isDictionary(value) || value.format !== BOARD_FORMAT) throw new CodedError('board.format');
  if (!Number.isInteger(value.version) || Number(value.version) < 1) throw new CodedError('board.format');
  if (Number(value.version) > SCHEMA_VERSION) {
    throw new CodedError('board.version', { version: value.version, supported: SCHEMA_VERSION });
  }
  const problems: Problem[] = [];
  const reading = readBoard(rawBoardOf(value, problems));
  return { board: reading.board, problems: [...problems, ...reading.problems] };
}

/**
 * Reads a `parcours.board` JSON value in which everything validates.
 * @throws CodedError as `readBoardJson`, and `board.invalid` with every problem in `details.problems`.
 */
export function parseBoardJson(value: unknown): Board {
  const { board, problems } = readBoardJson(value);
  if (problems.length > 0) throw new CodedError('board.invalid', { problems });
  return board;
}

const TOP_LEVEL = new Set<string>(['format', 'version', 'meta', ...COLLECTION_NAMES]);

function rawBoardOf(value: Record<string, unknown>, problems: Problem[]): RawBoard {
  const report = (collection: string, fault: Fault) => problems.push(problemOf(collection, '', fault));
  for (const key of Object.keys(value)) {
    if (!TOP_LEVEL.has(key)) report('board', { code: 'key.unknown', key: cutText(key, 64) });
  }
  const entries = (name: CollectionName): [unknown, unknown][] => {
    const list = value[name] ?? [];
    if (Array.isArray(list)) return list.map((item) => [isDictionary(item) ? item.id : undefined, item]);
    report(name, { code: 'collection.not-array' });
    return [];
  };
  return { meta: value.meta, records: entries };
}
