import type { SeatView } from '@parcours/shared/workshop';
import { useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { usePhaseWords } from '../phaseWords.ts';
import styles from './bar.module.css';

/** What happened so far, for who came while the groups were at their boards: until they have read it, or the next phase. */
export function LateCard({ view }: { readonly view: SeatView }) {
  const t = useLiveT();
  const format = useFormat();
  const wordsOf = usePhaseWords();
  const [read, setRead] = useState<string>();
  const { found, stage, phase, plenary } = view;
  // It tells of the own board; in a plenary others are looked at.
  if (found === undefined || plenary !== undefined) return null;
  if (phase === undefined || stage.kind !== 'running' || read === phase.id) return null;
  const { personas, past, ...counts } = found;
  const isEmpty = counts.steps + counts.legs + counts.barriers === 0;
  return (
    <section className={styles.late} aria-labelledby="late">
      <div>
        <h3 id="late">{t('late.title')}</h3>
        {personas.length > 0 && <p>{t('late.personas', { names: format.list(personas) })}</p>}
        <p>
          {past.length > 0
            ? t('late.past', { phases: format.list(past.map((each) => wordsOf(each).title)) })
            : t('late.begun')}
        </p>
        <p>{isEmpty ? t('late.empty') : t('late.found', counts)}</p>
        <p>{t('late.now', { title: wordsOf(phase).title })}</p>
      </div>
      <Button size="sm" onPress={() => setRead(phase.id)}>
        {t('late.read')}
      </Button>
    </section>
  );
}
