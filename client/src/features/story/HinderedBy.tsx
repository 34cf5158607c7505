import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import { TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { hinderingBarriers } from './hindering.ts';
import styles from './Objective.module.css';

/** The barriers that lie on the earliest way of a hindered objective. */
export function HinderedBy({ objective }: { readonly objective: ObjectiveAnalysis }) {
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
