import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import { CircleSlash2, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/shallow';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import styles from './ObjectiveCard.module.css';

/** Why an objective cannot be attained, in a line: what nobody gives, or which things wait for one another. */
export function OutcomeHint({ objective }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  const format = useFormat();
  const [circle = []] = objective.circles;
  const missing = useAssetNames(objective.missing);
  const inCircle = useAssetNames(circle);
  if (inCircle.length > 0) {
    return (
      <Hint
        icon={<RefreshCw size={14} aria-hidden />}
        text={t('canvas.circle', { things: inCircle.join(' ⇄ ') })}
      />
    );
  }
  if (missing.length > 0) {
    return (
      <Hint
        icon={<CircleSlash2 size={14} aria-hidden />}
        text={t('canvas.missing', { things: format.list(missing) })}
      />
    );
  }
  return null;
}

function Hint({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <p className={styles.hint}>
      {icon}
      <span>{text}</span>
    </p>
  );
}

function useAssetNames(ids: readonly string[]): readonly string[] {
  return useBoard(useShallow(({ records }) => ids.map((id) => records.assets.get(id)?.name ?? id)));
}
