import { languageFor } from '@parcours/shared/messages';
import { NAMES } from '@parcours/shared/messages/names';
import { suggestAlias } from '@parcours/shared/workshop/names';

/** Who a robot is, and what happens to it. */
export interface Character {
  readonly alias: string;
  /** Best first. */
  readonly languages: readonly string[];
  readonly city?: string | undefined;
  /** Whether it presses twice to come in. */
  readonly isHasty: boolean;
  /** How long after the others it comes, in milliseconds. */
  readonly comesAfter: number;
  /** After so many things done its connection is lost for a while. */
  readonly dropsOutAfter?: number | undefined;
  /** After so many things done it leaves for good. */
  readonly leavesAfter?: number | undefined;
}

/** How a crowd of robots behaves. Moments are in milliseconds. */
export interface Manner {
  /** Between two things that a robot does, on average. */
  readonly pace: number;
  /** Over how long those come in who are on time, and those who are late. */
  readonly comingIn: number;
  readonly late: number;
  /** Whether some come late, are lost for a while, raise a hand or leave. */
  readonly isHuman: boolean;
}

/** As people are in a rehearsal that takes ten minutes. */
export const REHEARSAL_MANNER: Manner = { pace: 9000, comingIn: 12_000, late: 180_000, isHuman: true };

const LATE = 0.06;
const DROPS_OUT = 0.1;
const LEAVES = 0.02;
/** So many speak a second language. */
const BILINGUAL = 0.4;
const HASTY = 0.2;
const MOST_DONE = 25;

/** The same for the same draws. */
export function cast(
  count: number,
  offered: readonly string[],
  cities: readonly string[],
  { manner, draw }: { readonly manner: Manner; draw(): number },
): readonly Character[] {
  const taken = new Set<string>();
  const isSo = (share: number) => manner.isHuman && draw() < share;
  const some = () => 1 + Math.floor(draw() * MOST_DONE);
  return Array.from({ length: count }, (_, at) => {
    const first = offered[Math.floor(draw() * draw() * offered.length)] ?? 'en';
    const second = offered[Math.floor(draw() * offered.length)] ?? first;
    const alias = suggestAlias(NAMES[languageFor([first])], draw, taken);
    taken.add(alias);
    const isLate = isSo(LATE);
    return {
      alias,
      languages: draw() < BILINGUAL && second !== first ? [first, second] : [first],
      city: cities[Math.floor(draw() * cities.length)],
      isHasty: draw() < HASTY,
      comesAfter: isLate
        ? manner.comingIn + draw() * manner.late
        : (at * manner.comingIn) / Math.max(1, count),
      dropsOutAfter: isSo(DROPS_OUT) ? some() : undefined,
      leavesAfter: isSo(LEAVES) ? some() : undefined,
    };
  });
}
