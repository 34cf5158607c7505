import type { LeverageEntry } from '@parcours/shared/analysis';
import type { BarrierId } from '@parcours/shared/board';
import { OctagonX } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { PanelSection } from '../../ui/Panel.tsx';
import styles from './WhatIf.module.css';

/** Which few barriers would open the most; a press ticks them off. */
export function Leverage({ entries }: { readonly entries: readonly LeverageEntry[] }) {
  const t = useT();
  const hints = leverageHints(entries);
  if (hints.length === 0) return null;
  return (
    <PanelSection title={t('whatIf.leverage')}>
      <ul className={styles.hints}>
        {hints.map((hint) => (
          <Hint key={hint.budget} hint={hint} />
        ))}
      </ul>
      {hints.some(({ exact }) => !exact) && <p className={styles.muted}>{t('whatIf.leverage.rough')}</p>}
    </PanelSection>
  );
}

function Hint({ hint: { barriers, unlocks } }: { readonly hint: LeverageEntry }) {
  const t = useT();
  const format = useFormat();
  const { analysis } = useSession();
  const records = useBoard((state) => state.records.barriers);
  const titleOf = (id: BarrierId) => records.get(id)?.title || t('common.untitled');
  const words = t('whatIf.leverage.entry', { barriers: barriers.length, objectives: unlocks.length });
  const names = t('whatIf.leverage.entry.label', { barriers: format.list(barriers.map(titleOf)) });
  return (
    <li>
      <button
        type="button"
        className={styles.hint}
        aria-label={`${words}. ${names}`}
        onClick={() => analysis.actions.setWhatIf(barriers)}
      >
        <strong>{words}</strong>
        {barriers.map((id) => (
          <span key={id} className={styles.removed}>
            <OctagonX size={14} aria-hidden />
            <bdi>{titleOf(id)}</bdi>
          </span>
        ))}
      </button>
    </li>
  );
}

/** The budgets worth telling: each opens more than the ones before it. */
export function leverageHints(entries: readonly LeverageEntry[]): readonly LeverageEntry[] {
  const hints: LeverageEntry[] = [];
  for (const entry of entries) {
    if (entry.unlocks.length > (hints.at(-1)?.unlocks.length ?? 0)) hints.push(entry);
  }
  return hints;
}
