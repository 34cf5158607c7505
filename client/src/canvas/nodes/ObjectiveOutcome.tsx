import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import { MoveRight } from 'lucide-react';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import type { ObjectiveView } from '../../store/analysisStore.ts';
import { useBoard } from '../../store/hooks.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import styles from './cards.module.css';

/** The outcome by symbol and word; under a "what if", what it is and what it would be. */
export function ObjectiveOutcome({ view: { now, preview } }: { readonly view: ObjectiveView }) {
  const t = useT();
  const changes = preview !== null && preview.outcome !== now.outcome;
  return (
    <footer className={styles.outcome}>
      <OutcomeHint objective={preview ?? now} />
      <p className={styles.badges}>
        <OutcomeBadge
          outcome={now.outcome}
          label={t(`outcome.${now.outcome}`)}
          size={changes ? 'sm' : 'md'}
        />
        {changes && (
          <>
            <MoveRight size={16} className={styles.becomes} aria-label={t('canvas.whatIf.becomes')} />
            <OutcomeBadge
              outcome={preview.outcome}
              label={t(`outcome.${preview.outcome}`)}
              size="sm"
              isPreview
            />
          </>
        )}
      </p>
    </footer>
  );
}

/** Why an objective cannot be attained, in a line: what nobody gives, or which things wait for one another. */
function OutcomeHint({ objective }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  const [circle = []] = objective.circles;
  const missing = useAssetNames(objective.missing);
  const inCircle = useAssetNames(circle);
  if (missing.length > 0) {
    return <Hint text={t('canvas.missing', { things: missing.join(', ') })} />;
  }
  if (inCircle.length > 0) return <Hint text={t('canvas.circle', { things: inCircle.join(' ⇄ ') })} />;
  return null;
}

function Hint({ text }: { readonly text: string }) {
  return (
    <p className={styles.hint} title={text} dir="auto">
      {text}
    </p>
  );
}

function useAssetNames(ids: readonly string[]): readonly string[] {
  return useBoard(useShallow(({ records }) => ids.map((id) => records.assets.get(id)?.name ?? id)));
}
