import { type BestChange, changesOverAll, type ObjectiveOn } from '../../analysis/index.ts';
import { isUnsettled } from '../../board/index.ts';
import type { Edition } from '../edition/edition.ts';
import type { Gap } from '../gaps.ts';
import { actionsFor, type PlannedAction } from './actions.ts';

const ACTIONS_ON_THE_NOTE = 3;

/** What the decision note asks for, and the first actions towards it. */
export type NoteAsk =
  | { readonly kind: 'few'; readonly change: FewGaps; readonly actions: readonly PlannedAction[] }
  | {
      readonly kind: 'many';
      readonly change: ManyGaps;
      readonly actions: readonly PlannedAction[];
      readonly proposed: Proposed | undefined;
    }
  /** Nothing has to be taken away. */
  | {
      readonly kind: 'nothing';
      readonly actions: readonly PlannedAction[];
      readonly proposed: Proposed | undefined;
    };

interface Opening {
  /** In priority order. */
  readonly gaps: readonly Gap[];
  readonly opens: readonly ObjectiveOn[];
}
type FewGaps = Opening & Pick<Extract<BestChange, { kind: 'few' }>, 'exact' | 'hasEquals'>;
type ManyGaps = Opening & Pick<Extract<BestChange, { kind: 'many' }>, 'exact'>;

/** The gaps that the actions would close, and what that opens by itself. */
type Proposed = Opening;

/** What follows from a board's gaps and its analysis alone. */
interface Asking {
  readonly edition: Edition;
  readonly gaps: readonly Gap[];
}

export function noteAskOf({ edition, gaps }: Asking): NoteAsk {
  const levers = gaps.map(({ barrier, severity }) => ({
    barriers: [{ board: 0, barrier }],
    severity,
  }));
  const { best, openedBy } = changesOverAll([edition.board], levers);
  const gapsAt = (places: readonly number[]) => places.flatMap((at) => gaps[at] ?? []);
  const open = (asked: readonly Gap[]): Opening => ({
    gaps: asked,
    opens: openedBy(asked.map(({ number }) => number - 1)),
  });
  switch (best?.kind) {
    case 'few': {
      const first = gapsAt(best.levers);
      const change = { gaps: first, opens: best.unlocks, exact: best.exact, hasEquals: best.hasEquals };
      return { kind: 'few', change, actions: firstActions(first, gaps) };
    }
    case 'many': {
      const all = gapsAt(best.levers);
      const change = { gaps: all, opens: best.unlocks, exact: best.exact };
      const actions = proposedActions([...new Set([...all, ...gaps])], gaps);
      if (actions.length > 0) return { kind: 'many', change, actions, proposed: open(closedBy(actions)) };
      return { kind: 'many', change, actions: [{ proposal: undefined, gaps: all }], proposed: undefined };
    }
    case undefined: {
      const actions = proposedActions(gaps, gaps);
      const proposed = actions.length > 0 ? open(closedBy(actions)) : undefined;
      return { kind: 'nothing', actions, proposed };
    }
  }
}

/** The gaps that the note names, each of which has a card. */
export function gapsNamed(ask: NoteAsk): readonly Gap[] {
  switch (ask.kind) {
    case 'few':
      return ask.change.gaps;
    case 'many':
      return [...ask.change.gaps, ...(ask.proposed?.gaps ?? [])];
    case 'nothing':
      return ask.proposed?.gaps ?? [];
  }
}

function firstActions(gaps: readonly Gap[], all: readonly Gap[]): PlannedAction[] {
  return actionsFor(gaps, all).slice(0, ACTIONS_ON_THE_NOTE);
}

/** Towards those gaps alone for which the group has an idea. */
function proposedActions(gaps: readonly Gap[], all: readonly Gap[]): PlannedAction[] {
  const proposedFor = gaps.filter(({ proposals }) => proposals.some(({ state }) => isUnsettled(state)));
  return firstActions(proposedFor, all);
}

function closedBy(actions: readonly PlannedAction[]): Gap[] {
  const closed = new Set(actions.flatMap(({ gaps }) => gaps));
  return [...closed].sort((a, b) => a.number - b.number);
}
