import type { Plan } from '@parcours/shared/analysis';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';

/** What a way to an objective takes, in one line: days, visits and cost. */
export function usePlanFigures(): (plan: Plan) => string {
  const t = useT();
  const format = useFormat();
  const currency = useBoard(({ meta }) => meta.currency);
  return ({ days, visits, cost }) =>
    [
      t('story.plan.days', { count: days }),
      t('story.plan.visits', { count: visits }),
      cost === 0 ? t('story.plan.free') : t('story.plan.cost', { amount: format.money(cost, currency) }),
    ].join(' · ');
}
