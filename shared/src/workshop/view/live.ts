import type { WrittenPaper } from '../rounds/counted.ts';
import type { Paper } from '../rounds/round.ts';

/** What is known of who is here and what happens, and kept nowhere. */
export interface Live {
  readonly seatsHere: ReadonlySet<string>;
  readonly staffHere: ReadonlySet<string>;
  /** By the group's number. */
  readonly activity: Pick<ReadonlyMap<number, GroupActivity>, 'get'>;
  /** What is written in rounds that are not over. */
  readonly papers: Papers;
  /** Whether the server runs robots for it. */
  readonly runsRobots?: boolean;
  /** Since when this server runs: what it was away before is lost time. */
  readonly servedSince: number;
  /** When nobody led last, as long as it was worth a word. */
  readonly unled?: Absence | undefined;
}

/** From when until when nobody led. */
export interface Absence {
  readonly from: number;
  readonly to: number;
}

/** What nobody but its writer is told, and numbers of it. */
export interface Papers {
  of(round: string, seat: string): Paper | undefined;
  /** Nobody is told more of them than `countIn` says. */
  all(round: string): readonly WrittenPaper[];
  /** How many of a group's were set aside. */
  aside(round: string, group: number): number;
}

/** What happens on the board of a group. */
export interface GroupActivity {
  /** Whom the board is about. */
  readonly personas: readonly string[];
  /** Changes a minute, the last five minutes, the latest last. */
  readonly pulse: readonly number[];
  readonly steps: number;
  readonly legs: number;
  readonly barriers: number;
  /** What the group said of findings. */
  readonly checks: number;
  /** What it commits to, and how many of these somebody is in charge of. */
  readonly proposals: number;
  readonly owned: number;
  /** When it was changed last; undefined where it was not. */
  readonly changedAt?: number | undefined;
}

const QUIET: GroupActivity = {
  personas: [],
  pulse: [0, 0, 0, 0, 0],
  steps: 0,
  legs: 0,
  barriers: 0,
  checks: 0,
  proposals: 0,
  owned: 0,
};

/** What happens on the board of a group, of which nothing may be known yet. */
export function activityOf({ activity }: Live, number: number): GroupActivity {
  return activity.get(number) ?? QUIET;
}
