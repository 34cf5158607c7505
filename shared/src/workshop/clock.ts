/** The server was asked for its time. */
export interface TimeSample {
  /** When the question left and when its answer came, in ms of a clock of the page that is never set. */
  readonly sent: number;
  readonly answered: number;
  /** The server's time when it answered, in ms. */
  readonly server: number;
}

const SAMPLES = 8;

/**
 * What has to be added to the page's clock to get the server's time; negative where the page's clock is ahead. The oldest
 * sample comes first; undefined where there is none. Of the last eight the one with the shortest round trip decides, as in
 * the clock filter of NTP (RFC 5905, section 10): it is wrong by half of its round trip at most, whichever way took how
 * much of it.
 */
export function offsetOf(samples: readonly TimeSample[]): number | undefined {
  const [best] = sinceLastJump(samples.slice(-SAMPLES)).sort((a, b) => roundTrip(a) - roundTrip(b));
  return best && best.server - (best.sent + best.answered) / 2;
}

/**
 * The samples that agree with the last one, the last first. The server's time was told between question and answer, so
 * that each sample bounds the offset. Where two exclude each other a clock has jumped between them: the server's was set,
 * or the page's stood still while the device slept. What was measured before that holds no longer.
 */
function sinceLastJump(samples: readonly TimeSample[]): TimeSample[] {
  const last = samples.at(-1);
  if (last === undefined) return [];
  const jump = samples.findLastIndex((sample) => !agree(sample, last));
  return samples.slice(jump + 1).reverse();
}

function agree(one: TimeSample, other: TimeSample): boolean {
  return (
    one.server - one.answered <= other.server - other.sent &&
    other.server - other.answered <= one.server - one.sent
  );
}

const roundTrip = ({ sent, answered }: TimeSample) => answered - sent;

/** What is kept of a timer, in ms of the server's time. */
export type Timer =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly endsAt: number }
  | { readonly kind: 'paused'; readonly left: number };

/** What a timer shows, in ms: how much is left, or since how long nothing is. */
export type TimeLeft =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly left: number }
  | { readonly kind: 'paused'; readonly left: number }
  | { readonly kind: 'over'; readonly since: number };

const SECOND = 1000;

/** What a timer shows at a time of the server, to a group that has so many seconds more than the others, or fewer. */
export function remaining(timer: Timer, now: number, extraSeconds = 0): TimeLeft {
  const extra = extraSeconds * SECOND;
  switch (timer.kind) {
    case 'none':
      return timer;
    case 'running': {
      const left = timer.endsAt + extra - now;
      return left > 0 ? { kind: 'running', left } : { kind: 'over', since: Math.abs(left) };
    }
    case 'paused':
      return { kind: 'paused', left: Math.max(0, timer.left + extra) };
  }
}

/** The seconds to show of a time that is left: 0 is shown when it is over and not before, on all pages at once. */
export function secondsShown(left: number): number {
  return Math.ceil(left / SECOND);
}

export function startTimer(now: number, seconds: number): Timer {
  return { kind: 'running', endsAt: now + seconds * SECOND };
}

/** More time, or less; where it was over, from now on. Where there is no timer there is none to change. */
export function addTime(timer: Timer, now: number, seconds: number): Timer {
  switch (timer.kind) {
    case 'none':
      return timer;
    case 'running':
      return {
        kind: 'running',
        endsAt: (seconds > 0 ? Math.max(timer.endsAt, now) : timer.endsAt) + seconds * SECOND,
      };
    case 'paused':
      return { kind: 'paused', left: Math.max(0, timer.left + seconds * SECOND) };
  }
}

/** What was over stays over by as much, for a group with more time may have some left. */
export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.kind === 'running' ? { kind: 'paused', left: timer.endsAt - now } : timer;
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.kind === 'paused' ? { kind: 'running', endsAt: now + timer.left } : timer;
}
