import type { GroupActivity } from '@parcours/shared/workshop';
import type * as Y from 'yjs';
import type { Clock } from '../ports/clock.ts';

const MINUTE = 60_000;

/** How many minutes of a board's changes are told. */
const MINUTES = 5;

/** How often the boards of a workshop are changed, and what is on them. It is kept nowhere. */
export class Activity {
  readonly #clock: Clock;
  readonly #boards = new Map<string, BoardPulse>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A board was changed. */
  note(board: string): void {
    const now = this.#clock.now();
    const minute = Math.floor(now / MINUTE);
    const { perMinute } = this.#boards.get(board) ?? { perMinute: new Map() };
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    for (const known of perMinute.keys()) if (known <= minute - MINUTES) perMinute.delete(known);
    this.#boards.set(board, { perMinute, changedAt: now });
  }

  /** What happens on a board, whose document is undefined where nobody is there. */
  of(board: string, doc: Y.Doc | undefined): GroupActivity {
    const { perMinute = new Map<number, number>(), changedAt } = this.#boards.get(board) ?? {};
    const minute = Math.floor(this.#clock.now() / MINUTE);
    const pulse = Array.from({ length: MINUTES }, (_, at) => perMinute.get(minute - MINUTES + 1 + at) ?? 0);
    const of = (collection: string) => (doc === undefined ? [] : recordsIn(doc, collection));
    const proposals = of('proposals').filter((record) => record.get('state') !== 'rejected');
    return {
      personas: of('personas').flatMap(nameOf),
      pulse,
      steps: of('steps').length,
      legs: of('legs').length,
      barriers: of('barriers').length,
      checks: of('checks').length,
      proposals: proposals.length,
      owned: proposals.filter((record) => Boolean(record.get('owner'))).length,
      changedAt,
    };
  }
}

/** A record that was removed is still in its collection, and is marked so. */
function recordsIn(doc: Y.Doc, collection: string): readonly Y.Map<unknown>[] {
  return [...doc.getMap<Y.Map<unknown>>(collection).values()].filter(
    (record) => record.get('deleted') !== true,
  );
}

function nameOf(record: Y.Map<unknown>): readonly string[] {
  const name = String(record.get('name') ?? '').trim();
  return name === '' ? [] : [name];
}

interface BoardPulse {
  readonly perMinute: Map<number, number>;
  readonly changedAt?: number;
}
