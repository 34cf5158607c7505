import type { ObjectiveAnalysis, Plan } from '@parcours/shared/analysis';
import type { Barrier, ObjectiveId } from '@parcours/shared/board';
import { CircleHelp, Route, TriangleAlert } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { usePlanFigures } from '../../records/objectives/usePlanFigures.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { CircleWords } from './CircleWords.tsx';
import styles from './Objective.module.css';
import { Unlocks } from './Unlocks.tsx';

/** Why an objective stands as it does, and what would change it. */
export function Reason({ objective }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  return (
    <div className={styles.reason}>
      <p>{t(`about.outcome.${objective.outcome}`)}</p>
      {objective.outcome === 'hindered' && <HinderedBy objective={objective} />}
      {objective.unlock !== null && <Unlocks unlock={objective.unlock} />}
      <Missing objective={objective} />
      <Circles objective={objective} />
      {objective.plan !== null && <PlanLine objective={objective.objective} plan={objective.plan} />}
      <GatekeeperLine objective={objective} />
    </div>
  );
}

function Missing({ objective: { missing } }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  const assets = useBoard(({ records }) => records.assets);
  if (missing.length === 0) return null;
  return (
    <div className={styles.group}>
      <p>{t('story.missing')}</p>
      <ul className={styles.barriers}>
        {missing.map((id) => (
          <li key={id}>
            <CircleHelp size={16} aria-hidden />
            <bdi>{assets.get(id)?.name ?? id}</bdi>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('story.missing.hint')}</p>
    </div>
  );
}

function Circles({ objective: { circles } }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  if (circles.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4>{t('story.circles')}</h4>
      {circles.map((circle) => (
        <CircleWords key={circle.join()} circle={circle} />
      ))}
      <p className={styles.hint}>{t('story.circle.hint')}</p>
    </div>
  );
}

function GatekeeperLine({ objective: { gatekeepers } }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  const format = useFormat();
  const actors = useBoard(({ records }) => records.actors);
  if (gatekeepers === null || gatekeepers.actors.length === 0) return null;
  const names = gatekeepers.actors.map((id) => actors.get(id)?.name ?? id);
  return (
    <p>
      <span className={styles.hint}>{t(`story.gatekeepers.${gatekeepers.basis}`)}</span>{' '}
      <span>{format.list(names)}</span>
    </p>
  );
}

/** How long the earliest way takes, and a button that lays it over the canvas. */
function PlanLine({ objective, plan }: { readonly objective: ObjectiveId; readonly plan: Plan }) {
  const t = useT();
  const figuresOf = usePlanFigures();
  const isShown = useUi(({ planFor }) => planFor === objective);
  const { showPlan, setPanel } = useUiActions();
  const show = () => {
    showPlan(isShown ? null : objective);
    if (!isShown) setPanel('canvas');
  };
  return (
    <div className={styles.plan}>
      <p>
        <span className={styles.hint}>{t('story.plan')}</span> {figuresOf(plan)}
      </p>
      <Button size="sm" icon={<Route size={16} aria-hidden />} isPressed={isShown} onPress={show}>
        {t(isShown ? 'story.plan.hide' : 'story.plan.show')}
      </Button>
    </div>
  );
}

/** The barriers that lie on the earliest way of a hindered objective. */
function HinderedBy({ objective }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  const records = useBoard((state) => state.records);
  const barriers = hinderingBarriers(records, objective);
  if (barriers.length === 0) return null;
  return (
    <div className={styles.group}>
      <p>{t('story.hindered.by')}</p>
      <ul className={styles.barriers}>
        {barriers.map(({ id, title }) => (
          <li key={id}>
            <TriangleAlert size={16} aria-hidden />
            <bdi>{title || t('common.untitled')}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * The barriers in force on the earliest way of an objective: on its steps, on the objective itself, and on legs
 * between two of them.
 */
export function hinderingBarriers(
  records: RecordMaps,
  { objective, persona, plan }: Pick<ObjectiveAnalysis, 'objective' | 'persona' | 'plan'>,
): readonly Readonly<Barrier>[] {
  if (plan === null) return [];
  const nodes = new Set<string>([persona, objective, ...plan.steps]);
  const isOnTheWay = (on: string) => {
    const leg = records.legs.get(on);
    return leg === undefined ? nodes.has(on) : nodes.has(leg.from) && nodes.has(leg.to);
  };
  return [...records.barriers.values()].filter(
    ({ on, removed, affects }) =>
      !removed && (affects.length === 0 || affects.includes(persona)) && isOnTheWay(on),
  );
}
