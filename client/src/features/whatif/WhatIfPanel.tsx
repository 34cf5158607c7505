import type { Analysis, Outcome } from '@parcours/shared/analysis';
import type { ObjectiveId } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAnalysis, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint, PanelBody, PanelSection } from '../../ui/Panel.tsx';
import { BarrierRow } from './BarrierRow.tsx';
import { Leverage } from './Leverage.tsx';
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

/** The objectives that the ticked barriers would open. */
function Opened() {
  const t = useT();
  const now = useAnalysis(({ analysis }) => analysis);
  const then = useAnalysis(({ whatIf }) => whatIf.analysis);
  const objectives = useBoard(({ records }) => records.objectives);
  const { revealRecords } = useUiActions();
  if (then === null) return <p>{t('story.computing')}</p>;
  const opened = openedObjectives(now, then);
  return (
    <>
      <p>{t('whatIf.result', { count: opened.length })}</p>
      <ul className={styles.opened}>
        {opened.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => revealRecords([id])}>
              <bdi>{objectives.get(id)?.title || t('common.untitled')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The objectives that are within reach in `then` and are not in `now`. */
export function openedObjectives(now: Analysis | null, then: Analysis | null): readonly ObjectiveId[] {
  if (now === null || then === null) return [];
  const reached = new Set(now.objectives.filter(isWithinReach).map(({ objective }) => objective));
  return then.objectives
    .filter((entry) => isWithinReach(entry) && !reached.has(entry.objective))
    .map(({ objective }) => objective);
}

function isWithinReach({ outcome }: { readonly outcome: Outcome }): boolean {
  return outcome === 'open' || outcome === 'hindered';
}
