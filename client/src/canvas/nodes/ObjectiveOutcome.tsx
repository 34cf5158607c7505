import { MoveRight } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import type { ObjectiveView } from '../../store/analysisStore.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import styles from './cards.module.css';

/** The outcome by symbol and word; under a "what if", what it is and what it would be. */
export function ObjectiveOutcome({ view: { now, preview } }: { readonly view: ObjectiveView }) {
  const t = useT();
  const changes = preview !== null && preview.outcome !== now.outcome;
  return (
    <p className={styles.badges}>
      <span className={changes ? styles.before : undefined}>
        <OutcomeBadge
          outcome={now.outcome}
          label={t(`outcome.${now.outcome}`)}
          size={changes ? 'sm' : 'md'}
        />
      </span>
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
  );
}
