import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import { CircleHelp } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { CircleWords } from './CircleWords.tsx';
import { HinderedBy } from './HinderedBy.tsx';
import styles from './Objective.module.css';
import { PlanLine } from './PlanLine.tsx';
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
