import type { Plan } from '@parcours/shared/analysis';
import type { ObjectiveId } from '@parcours/shared/board';
import { Route } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Objective.module.css';

/** How long the earliest way takes, and a button that lays it over the canvas. */
export function PlanLine({ objective, plan }: { readonly objective: ObjectiveId; readonly plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const currency = useBoard(({ meta }) => meta.currency);
  const isShown = useUi(({ planFor }) => planFor === objective);
  const { showPlan, setPanel } = useUiActions();
  const show = () => {
    showPlan(isShown ? null : objective);
    if (!isShown) setPanel('canvas');
  };
  const cost =
    plan.cost === 0
      ? t('story.plan.free')
      : t('story.plan.cost', { amount: format.money(plan.cost, currency) });
  return (
    <div className={styles.plan}>
      <p>
        <span className={styles.hint}>{t('story.plan')}</span>{' '}
        {[
          t('story.plan.days', { count: plan.days }),
          t('story.plan.visits', { count: plan.visits }),
          cost,
        ].join(' · ')}
      </p>
      <Button size="sm" icon={<Route size={16} aria-hidden />} isPressed={isShown} onPress={show}>
        {t(isShown ? 'story.plan.hide' : 'story.plan.show')}
      </Button>
    </div>
  );
}
