import { cardsInOrder } from '../../canvas/order.ts';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { Panel, SideTabs } from '../../store/uiStore.ts';

export interface TourStop {
  readonly name: 'story' | 'place' | 'connect' | 'barrier' | 'read' | 'whatIf' | 'report';
  /** What it tells of, brought into sight. */
  readonly panel: Panel;
  readonly tabs: Partial<SideTabs>;
}

const STORY: TourStop = { name: 'story', panel: 'story', tabs: { story: 'story' } };

const TO_PLOT: readonly TourStop[] = [
  STORY,
  { name: 'place', panel: 'story', tabs: { story: 'palette' } },
  { name: 'connect', panel: 'canvas', tabs: {} },
  { name: 'barrier', panel: 'details', tabs: { details: 'card' } },
];

const TO_READ: readonly TourStop[] = [
  STORY,
  { name: 'read', panel: 'canvas', tabs: {} },
  { name: 'whatIf', panel: 'details', tabs: { details: 'what-if' } },
  { name: 'report', panel: 'canvas', tabs: {} },
];

/** The tour for what this person may do here. */
export const tourOf = ({ canEdit }: BoardSession): readonly TourStop[] => (canEdit ? TO_PLOT : TO_READ);

/** Brings into sight what a stop tells of. */
export function showStop({ ui, store }: BoardSession, { name, tabs, panel }: TourStop): void {
  if (name === 'barrier') ui.actions.select(stepToShow(store.getState().records));
  ui.actions.showTab(tabs);
  ui.actions.setPanel(panel);
}

/** The first step on the way that has barriers, since it tells most; on a board without any, the first step. */
function stepToShow(records: RecordMaps): readonly string[] {
  const hindered = new Set([...records.barriers.values()].map(({ on }) => on));
  const steps = cardsInOrder(records).flatMap(({ collection, record }) =>
    collection === 'steps' ? [record.id] : [],
  );
  const shown = steps.find((id) => hindered.has(id)) ?? steps[0];
  return shown === undefined ? [] : [shown];
}
