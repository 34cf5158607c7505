/** What becomes of a call on one page. Moments are in milliseconds of a clock that is never set. */
export type Answer =
  /** The page goes there then, unless the person stays. */
  | { readonly kind: 'coming'; readonly at: number }
  /** Somebody writes, and is not led away from it; so long it is waited for them. */
  | { readonly kind: 'writing'; readonly until: number }
  /** The way there is offered, and no more. */
  | { readonly kind: 'offered' }
  | { readonly kind: 'there' };

export type CallTurn = 'called' | 'writes' | 'rests' | 'passed' | 'stay' | 'go' | 'back';

/** So long a call is told before the page goes along. */
export const NOTICE_MILLISECONDS = 5000;

/** Who writes for longer is asked no more. */
export const WRITING_MILLISECONDS = 20_000;

/** What becomes of a call when something happens at `now`. `passed`: the moment that was waited for has come. */
export function answerAfter(before: Answer, turn: CallTurn, now: number): Answer {
  switch (turn) {
    case 'called':
      return { kind: 'coming', at: now + NOTICE_MILLISECONDS };
    case 'writes':
      return before.kind === 'coming' ? { kind: 'writing', until: now + WRITING_MILLISECONDS } : before;
    case 'rests':
      return before.kind === 'writing' ? { kind: 'coming', at: now + NOTICE_MILLISECONDS } : before;
    case 'passed':
      if (before.kind === 'coming' && now >= before.at) return { kind: 'there' };
      return before.kind === 'writing' && now >= before.until ? { kind: 'offered' } : before;
    case 'go':
      return { kind: 'there' };
    case 'stay':
    case 'back':
      return { kind: 'offered' };
  }
}

/** The moment that is waited for; undefined where nothing comes by itself. */
export function awaited(answer: Answer): number | undefined {
  switch (answer.kind) {
    case 'coming':
      return answer.at;
    case 'writing':
      return answer.until;
    case 'offered':
    case 'there':
      return undefined;
  }
}
