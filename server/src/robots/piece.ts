import type { Board } from '@parcours/shared/board';
import type { NewRecord } from '@parcours/shared/doc';
import type { PhaseKind } from '@parcours/shared/workshop';

/** One thing that somebody puts on a board. */
export type Piece = { [Name in Put]: { readonly collection: Name; readonly record: NewRecord<Name> } }[Put];

type Put = 'steps' | 'legs' | 'barriers' | 'proposals';

/** What a group puts on its board in a phase: what matters most first. */
const PUT: Readonly<Partial<Record<PhaseKind, readonly Put[]>>> = {
  route: ['legs', 'steps'],
  barriers: ['barriers', 'legs', 'steps'],
  vote: ['barriers'],
  reality: ['legs', 'barriers'],
  commit: ['proposals'],
};

/** Of all that the example shows a group finds so much: what one misses another has. */
const SHARE = 0.75;

/**
 * What of an example could be put on a board next, on which the records are that `there` has; undefined where nothing
 * is left to put there in such a phase. Of two groups, known by `group`, each finds something else.
 */
export function nextPiece(
  there: ReadonlySet<string>,
  example: Board,
  { kind, group, draw }: { readonly kind: PhaseKind; readonly group: number; draw(): number },
): Piece | undefined {
  for (const collection of PUT[kind] ?? []) {
    const open = candidates(example, collection).filter(
      ({ record, needs }) =>
        !there.has(record.id ?? '') && needs.every((id) => there.has(id)) && isFound(record.id ?? '', group),
    );
    const chosen = open[Math.floor(draw() * open.length)];
    if (chosen !== undefined) return { collection, record: chosen.record } as Piece;
  }
  return undefined;
}

interface Candidate {
  readonly record: { readonly id?: string };
  /** What has to be on the board before. */
  readonly needs: readonly string[];
}

function candidates(example: Board, collection: Put): readonly Candidate[] {
  switch (collection) {
    case 'steps':
      return example.steps.map((record) => ({ record, needs: [] }));
    case 'legs':
      return example.legs.map((record) => ({ record, needs: [record.from, record.to] }));
    case 'barriers':
      return example.barriers.map((record) => ({ record, needs: [record.on] }));
    case 'proposals':
      return example.proposals.map((record) => ({ record, needs: record.barriers }));
  }
}

/** The same for the same group, whenever it is asked. */
function isFound(id: string, group: number): boolean {
  let mixed = group;
  for (const sign of id) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (mixed % 1000) / 1000 < SHARE;
}
