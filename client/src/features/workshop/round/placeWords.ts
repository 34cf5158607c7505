import { useT } from '../../../i18n/useT.ts';
import { recordName } from '../../../records/recordName.ts';
import { useBoard } from '../../../session/hooks.ts';

/** A barrier as a list without the canvas tells of it. */
export interface BarrierWords {
  readonly title: string;
  /** The card or way on which it stands, and with whom; undefined where it was removed from the board. */
  readonly place: string | undefined;
}

/** What barriers are called, and where they stand. */
export function useBarrierWords(): (id: string) => BarrierWords | undefined {
  const t = useT();
  const records = useBoard((state) => state.records);
  return (id) => {
    const barrier = records.barriers.get(id);
    if (barrier === undefined) return undefined;
    const actor = records.actors.get(records.steps.get(barrier.on)?.actor ?? '')?.name;
    const place = [recordName(records, t, barrier.on), actor].filter(Boolean).join(' · ');
    return { title: barrier.title.trim() || t('common.untitled'), place: place || undefined };
  };
}
