import { useT } from '../../i18n/useT.ts';
import { useAnalysis, useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint, PanelBody, PanelSection } from '../../ui/Panel.tsx';
import { BarrierRow } from './BarrierRow.tsx';
import { Leverage } from './Leverage.tsx';
import { Opened } from './Opened.tsx';
import styles from './WhatIf.module.css';

/** Barriers to tick off, and what that would open. */
export function WhatIfPanel() {
  const t = useT();
  const analysis = useAnalysis((state) => state.analysis);
  return (
    <PanelBody>
      <header className={styles.head}>
        <h2>{t('whatIf.title')}</h2>
        <p>{t('whatIf.lead')}</p>
      </header>
      {analysis?.barriers.length === 0 && <EmptyHint>{t('whatIf.none')}</EmptyHint>}
      <Result />
      {analysis !== null && <Leverage entries={analysis.leverage} />}
      <BarrierList />
    </PanelBody>
  );
}

function Result() {
  const t = useT();
  const { analysis } = useSession();
  const count = useAnalysis(({ whatIf }) => whatIf.removed.size);
  if (count === 0) return null;
  return (
    <section className={styles.result} aria-live="polite">
      <div className={styles.ticked}>
        <strong>{t('whatIf.ticked', { count })}</strong>
        <Button size="sm" variant="quiet" onPress={analysis.actions.clearWhatIf}>
          {t('whatIf.clear')}
        </Button>
      </div>
      <Opened />
    </section>
  );
}

function BarrierList() {
  const t = useT();
  const barriers = useAnalysis(({ analysis }) => analysis?.barriers);
  const records = useBoard((state) => state.records.barriers);
  if (barriers === undefined || barriers.length === 0) return null;
  return (
    <PanelSection title={t('whatIf.list')}>
      <ul className={styles.list}>
        {barriers.map((entry) => {
          const barrier = records.get(entry.barrier);
          return barrier && <BarrierRow key={barrier.id} barrier={barrier} entry={entry} />;
        })}
      </ul>
    </PanelSection>
  );
}
