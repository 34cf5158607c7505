import { type Phase, planMinutes, remaining, type StaffView } from '@parcours/shared/workshop';
import { beginnings } from '../../../live/plan/planEdits.ts';

const MINUTE = 60_000;

type Facts = Pick<StaffView, 'plan' | 'stage' | 'starts' | 'timer' | 'dueAt'>;

export interface AgendaRow {
  readonly phase: Omit<Phase, 'note'>;
  readonly at: number;
  readonly standing: 'past' | 'now' | 'next' | 'later' | 'skipped';
  /** When it begins by the plan, and when it began or will begin as things go (milliseconds since 1970). */
  readonly planned: number | undefined;
  readonly begins: number | undefined;
}

export interface Course {
  readonly rows: readonly AgendaRow[];
  /** When all will be over as things go; undefined before the first phase and after the last. */
  readonly endsAt: number | undefined;
  /** By how many whole minutes that is later than it was to be; negative where it is earlier. */
  readonly minutesBehind: number;
  /** Of the phases after the current one, how many minutes they may take so that all is over in time. */
  readonly minutesLeft: number;
}

/** The phase that takes place, or took place last; −1 before the first. */
export function currentNumber({ stage }: Pick<StaffView, 'stage'>): number {
  return stage.kind === 'running' || stage.kind === 'closed' ? stage.phase : -1;
}

/** How the agenda goes: what was, when the rest comes, and how that compares with the plan. `now` by the server's clock. */
export function courseOf(view: Facts, now: number): Course {
  const { plan, starts, dueAt } = view;
  const current = currentNumber(view);
  const began = new Map(starts.map(({ phase, at }) => [phase, at]));
  const offsets = beginnings(plan);
  const anchor = anchorOf(view, offsets);
  const currentEnds = endOfCurrent(view, now);
  const restBegins = offsets[current + 1] ?? planMinutes(plan);
  const rows = plan.map((phase, at): AgendaRow => {
    const offset = offsets[at] ?? 0;
    const comes = currentEnds === undefined ? undefined : currentEnds + (offset - restBegins) * MINUTE;
    return {
      phase,
      at,
      standing: standingOf(at, current, view.stage.kind === 'closed', began.has(at)),
      planned: anchor === undefined ? undefined : anchor + offset * MINUTE,
      begins: at <= current ? began.get(at) : comes,
    };
  });
  const rest = planMinutes(plan.slice(current + 1));
  const endsAt = currentEnds === undefined ? undefined : currentEnds + rest * MINUTE;
  return {
    rows,
    endsAt,
    minutesBehind: endsAt === undefined || dueAt === undefined ? 0 : wholeMinutes(endsAt - dueAt),
    minutesLeft:
      currentEnds === undefined || dueAt === undefined
        ? rest
        : Math.max(1, Math.floor((dueAt - currentEnds) / MINUTE)),
  };
}

/** When the plan as a whole began: counted back from the first phase that took place. */
function anchorOf({ starts }: Facts, offsets: readonly number[]): number | undefined {
  const [first] = starts;
  return first && first.at - (offsets[first.phase] ?? 0) * MINUTE;
}

/** What is over by now ends now. Undefined where none takes place. */
function endOfCurrent({ stage, timer, starts, plan }: Facts, now: number): number | undefined {
  if (stage.kind !== 'running') return undefined;
  const left = remaining(timer, now);
  switch (left.kind) {
    case 'running':
    case 'paused':
      return now + left.left;
    case 'over':
      return now;
    case 'none': {
      const began = starts.at(-1)?.at ?? now;
      return Math.max(now, began + (plan[stage.phase]?.minutes ?? 0) * MINUTE);
    }
  }
}

function standingOf(
  at: number,
  current: number,
  isClosed: boolean,
  tookPlace: boolean,
): AgendaRow['standing'] {
  if (at > current) return at === current + 1 && !isClosed ? 'next' : 'later';
  if (at === current && !isClosed) return 'now';
  return tookPlace ? 'past' : 'skipped';
}

/** Half a minute is not worth a word. */
function wholeMinutes(milliseconds: number): number {
  return Math.trunc(milliseconds / MINUTE);
}
