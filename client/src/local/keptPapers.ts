import { forget, recallJson, remember } from './webStorage.ts';

/** What somebody wrote in a round of a workshop and the server has not confirmed, so that no reload loses it. */
interface KeptPaper {
  readonly round: string;
  readonly paper: unknown;
  /** What the server had when it was begun. */
  readonly base: unknown;
}

const keyOf = (workshop: string) => `paper.${workshop}`;

/** One a workshop: it has one round at a time. */
export function keepPaper(workshop: string, kept: KeptPaper): void {
  remember(keyOf(workshop), JSON.stringify(kept));
}

export function keptPaper(workshop: string, round: string): KeptPaper | undefined {
  const kept = recallJson(keyOf(workshop));
  if (typeof kept !== 'object' || kept === null || !('round' in kept) || kept.round !== round)
    return undefined;
  return { round, paper: Reflect.get(kept, 'paper'), base: Reflect.get(kept, 'base') };
}

export function forgetPaper(workshop: string): void {
  forget(keyOf(workshop));
}
