import type { Collections } from '../board/index.ts';

/** What has a code on a kit, and the letter that its codes begin with: Latin ones, which every keyboard can type. */
const LETTERS = { personas: 'P', objectives: 'O', assets: 'D', services: 'S', actors: 'A' } as const;

export type CodedName = keyof typeof LETTERS;

export interface Coded {
  readonly code: string;
  readonly collection: CodedName;
  readonly id: string;
}

/** The codes of a board's records, such as `S3` for a service. */
export interface CodeBook {
  readonly all: readonly Coded[];
  of(id: string): string | undefined;
  find(code: string): Coded | undefined;
}

const CODED = Object.keys(LETTERS) as CodedName[];

/**
 * Numbers the records of each collection in the order of their ids (UTF-16 code units): the same records have the same
 * codes on every machine. A record that is added can move the numbers of others, so a kit goes with the board that it was
 * printed from, or with another one begun from the same scenario.
 */
export function codesOf(board: Pick<Collections, CodedName>): CodeBook {
  const all = CODED.flatMap((collection) =>
    idsIn(board[collection]).map(
      (id, at): Coded => ({ code: `${LETTERS[collection]}${at + 1}`, collection, id }),
    ),
  );
  const codes = new Map(all.map(({ id, code }) => [id, code]));
  const records = new Map(all.map((coded) => [coded.code, coded]));
  return { all, of: (id) => codes.get(id), find: (code) => records.get(code.toUpperCase()) };
}

function idsIn(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
