import type { Translate } from '../../i18n/messages.ts';
import { nodeName, type RecordMaps } from '../../store/boardStore.ts';

/** Where a barrier is, in words: a step's or objective's title, or the two ends of a leg. */
export function placeOf(records: RecordMaps, on: string, t: Translate): string {
  const leg = records.legs.get(on);
  if (leg === undefined) return nameOf(records, on, t);
  return t('whatIf.leg', { from: nameOf(records, leg.from, t), to: nameOf(records, leg.to, t) });
}

function nameOf(records: RecordMaps, id: string, t: Translate): string {
  return nodeName(records, id) || t('common.untitled');
}
