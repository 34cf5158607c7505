import { Eye, FlaskConical, Route, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import { usePlanFigures } from '../../records/objectives/usePlanFigures.ts';
import { useAnalysis, useRecord, useUi, useUiActions } from '../../session/hooks.ts';
import { followedIn } from '../../session/presence.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { usePlannedObjective } from '../../session/usePlan.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './overlays.module.css';

/** What the plan over the canvas is for and what it takes, and the way to put it away. */
export function PlanBanner() {
  const t = useT();
  const figuresOf = usePlanFigures();
  const { showPlan } = useUiActions();
  const planFor = useUi((state) => state.planFor);
  const title = useRecord('objectives', planFor ?? undefined)?.title;
  const plan = usePlannedObjective()?.plan;
  if (planFor === null || title === undefined) return null;
  return (
    <div className={styles.banner} role="status">
      <Route size={18} aria-hidden />
      <p>
        <strong>{t('canvas.plan.title')}</strong> <bdi>{title}</bdi>
        <br />
        {plan ? figuresOf(plan) : t('canvas.plan.none')}
      </p>
      <IconButton label={t('canvas.plan.close')} size="sm" onPress={() => showPlan(null)}>
        <X size={18} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Says that what the canvas shows is a preview, so that nobody takes it for the board. */
export function WhatIfBanner() {
  const t = useT();
  const { analysis } = useSession();
  const count = useAnalysis(({ whatIf }) => whatIf.removed.size);
  if (count === 0) return null;
  return (
    <div className={styles.banner} role="status">
      <FlaskConical size={18} aria-hidden />
      <p>{t('canvas.whatIf.banner', { count })}</p>
      <Button size="sm" onPress={analysis.actions.clearWhatIf}>
        {t('canvas.whatIf.clear')}
      </Button>
    </div>
  );
}

/** Whose view this window goes along with, in that person's colour, and how that ends. */
export function FollowBanner() {
  const t = useT();
  const { presence } = useSession();
  const followed = useFollowed();
  if (followed === undefined) return null;
  return (
    <div
      className={cx(styles.banner, styles.following)}
      style={{ '--person': followed.colour }}
      role="status"
    >
      <Eye size={18} aria-hidden />
      <p>{t('follow.banner', { name: followed.name })}</p>
      <Button size="sm" onPress={() => presence.follow(null)}>
        {t('follow.stop')}
      </Button>
    </div>
  );
}

/** Around the canvas, as long as its view is somebody else's. */
export function FollowFrame() {
  const followed = useFollowed();
  if (followed === undefined) return null;
  return <div className={styles.followFrame} style={{ '--person': followed.colour }} aria-hidden />;
}

/** The name and the colour of whom this window follows. */
function useFollowed(): { readonly name: string; readonly colour: string } | undefined {
  const { presence } = useSession();
  const followed = useStore(
    presence.store,
    useShallow((view) => followedIn(view)?.user),
  );
  return followed && { name: followed.name, colour: `var(--person-${followed.colour})` };
}
