import { appendFileSync } from 'node:fs';

/** What the fault tests count. `scripts/fault.mjs` has the words for each. */
type Counted =
  | 'kills'
  | 'edits'
  | 'lost'
  | 'moments'
  | 'failures'
  | 'storms'
  | 'joins'
  | 'cameAgain'
  | 'hostileFrames'
  | 'fuzzedFrames'
  | 'attacks'
  | 'stops';

/** Notes what a test has done, where `pnpm fault` gathers it: a line of JSON each time. */
export function tally(counts: Partial<Readonly<Record<Counted, number>>>): void {
  const file = process.env.FAULT_TALLY;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}
