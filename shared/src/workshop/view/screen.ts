import { takesPins } from '../pins.ts';
import { currentPhase, type Group, type WorkshopState } from '../state.ts';
import { type CommonView, commonView } from './common.ts';
import type { Live } from './live.ts';
import { type PinsView, pinsView } from './pins.ts';
import { type PlenaryView, plenaryView } from './plenary.ts';

export interface ScreenView extends CommonView {
  readonly kind: 'screen';
  readonly code: string;
  readonly plenary?: PlenaryView | undefined;
  readonly groups: readonly Pick<Group, 'number' | 'name' | 'isDone'>[];
  /** While they are placed. */
  readonly pins?: PinsView | undefined;
}

export function screenView(state: WorkshopState, live: Live): ScreenView {
  return {
    kind: 'screen',
    ...commonView(state, live),
    lead: undefined,
    code: state.code,
    plenary: plenaryView(state),
    groups: openGroups(state).map(({ number, name, isDone }) => ({ number, name, isDone })),
    pins: takesPins(state.stage, currentPhase(state)) ? pinsView(state) : undefined,
  };
}

function openGroups({ groups }: WorkshopState): readonly Group[] {
  return groups.filter(({ mergedInto }) => mergedInto === undefined);
}
