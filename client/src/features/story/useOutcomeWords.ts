import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import { useCallback } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { hinderingBarriers } from './Reason.tsx';

/** So many changes are told one by one. */
const TOLD = 2;

/** Says which outcomes changed to what and, of one alone, why. */
export function useOutcomeWords(): (changes: readonly ObjectiveAnalysis[]) => string {
  const t = useT();
  const format = useFormat();
  const { store } = useSession();
  return useCallback(
    (changes) => {
      const { records } = store.getState();
      const change = ({ objective, outcome }: ObjectiveAnalysis) =>
        t(`outcomeChange.${outcome}`, { title: records.objectives.get(objective)?.title ?? '' });
      const reason = (objective: ObjectiveAnalysis): string | undefined => {
        const things = (ids: readonly string[]) => ids.map((id) => records.assets.get(id)?.name ?? id);
        const [circle] = objective.circles;
        if (circle !== undefined) return t('canvas.circle', { things: things(circle).join(' ⇄ ') });
        if (objective.missing.length > 0)
          return t('canvas.missing', { things: format.list(things(objective.missing)) });
        const [barriers] = objective.unlock?.sets ?? [
          hinderingBarriers(records, objective).map(({ id }) => id),
        ];
        // One that was only just added has no name yet.
        const titles = (barriers ?? [])
          .map((id) => records.barriers.get(id)?.title ?? '')
          .filter((title) => title !== t('barriers.new'));
        return titles.length === 0 ? undefined : t('outcomeChange.barriers', { titles: format.list(titles) });
      };
      const [only] = changes;
      if (only !== undefined && changes.length === 1)
        return [change(only), reason(only)].filter((part) => part !== undefined).join(' ');
      const more = changes.length - TOLD;
      const told = changes.slice(0, TOLD).map(change);
      return [...told, ...(more > 0 ? [t('outcomeChange.more', { count: more })] : [])].join(' ');
    },
    [t, format, store],
  );
}
