/** A record of one of several boards; `board` is the board's place among them. */
export interface Ref {
  readonly board: number;
  readonly id: string;
}

/** A record with what it may be known by, in the order in which that counts; a rule may say nothing of it. */
export interface Candidate extends Ref {
  readonly keys: readonly (string | undefined)[];
}

/** Which records of several boards stand for the same thing. */
export interface SameRecords {
  /** The records that are one with this one, itself among them; one of each board at most, in the order of the boards. */
  of(board: number, id: string): readonly Ref[];
  /** A name for all that are one; the same whichever of them is asked for, and whatever the order of the boards. */
  nameOf(board: number, id: string): string;
}

interface Kind {
  readonly refs: readonly Ref[];
}

/**
 * Recognises records by one rule after the other. What a board keeps apart stays apart: where a rule would make two
 * records of one board the same, it makes none the same. `boardNames` are distinct.
 */
export function sameRecords(candidates: readonly Candidate[], boardNames: readonly string[]): SameRecords {
  const kindOf = new Map<string, Kind>();
  for (const { board, id } of candidates) kindOf.set(refKey(board, id), { refs: [{ board, id }] });
  const rules = Math.max(0, ...candidates.map(({ keys }) => keys.length));
  for (let rule = 0; rule < rules; rule++) merge(kindOf, keyed(candidates, rule));
  const of = (board: number, id: string) => kindOf.get(refKey(board, id))?.refs ?? [{ board, id }];
  return {
    of,
    nameOf: (board, id) => {
      const names = of(board, id).map((ref) => JSON.stringify([boardNames[ref.board] ?? '', ref.id]));
      return names.sort()[0] ?? '';
    },
  };
}

const refKey = (board: number, id: string): string => `${board} ${id}`;

/** The candidates that share a key of a rule, by key, in the order of the keys. */
function keyed(candidates: readonly Candidate[], rule: number): [string, Candidate[]][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.keys[rule];
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups].filter(([, group]) => group.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
}

function merge(kindOf: Map<string, Kind>, groups: readonly [string, readonly Candidate[]][]): void {
  for (const [, group] of groups) {
    const kinds = new Set(group.flatMap(({ board, id }) => kindOf.get(refKey(board, id)) ?? []));
    const refs = [...kinds].flatMap((kind) => kind.refs).sort((a, b) => a.board - b.board);
    if (kinds.size < 2 || new Set(refs.map(({ board }) => board)).size < refs.length) continue;
    for (const { board, id } of refs) kindOf.set(refKey(board, id), { refs });
  }
}
