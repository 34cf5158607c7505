import type { Translate } from '../../i18n/useT.ts';
import type { RecordMaps } from '../../store/boardStore.ts';

/** Where a barrier is, in words: a step's or objective's title, or the two ends of a leg. */
export function placeOf(records: RecordMaps, on: string, t: Translate): string {
  const leg = records.legs.get(on);
  if (leg === undefined) return titleOf(records, on, t);
  return t('whatIf.leg', { from: titleOf(records, leg.from, t), to: titleOf(records, leg.to, t) });
}

function titleOf({ steps, objectives, personas }: RecordMaps, id: string, t: Translate): string {
  const node = steps.get(id) ?? objectives.get(id);
  return node?.title || personas.get(id)?.name || t('common.untitled');
}
