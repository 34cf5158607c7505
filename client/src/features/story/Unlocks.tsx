import type { UnlockSets } from '@parcours/shared/analysis';
import type { BarrierId } from '@parcours/shared/board';
import { OctagonX } from 'lucide-react';
import type { Translate } from '../../i18n/messages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useAnalysis, useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Objective.module.css';

/** The smallest sets of barriers that would open a blocked objective, each ready to be tried. */
export function Unlocks({ unlock }: { readonly unlock: UnlockSets }) {
  const t = useT();
  return (
    <div className={styles.group}>
      <p>{unlockWords(t, unlock)}</p>
      {unlock.sets.map((barriers) => (
        <UnlockSet key={barriers.join()} barriers={barriers} />
      ))}
      {!unlock.exact && <p className={styles.hint}>{t('story.unlock.rough')}</p>}
    </div>
  );
}

function unlockWords(t: Translate, { size, sets }: UnlockSets): string {
  if (sets.length > 1) return t('story.unlock.choice', { size, count: sets.length });
  return size === 1 ? t('story.unlock.single') : t('story.unlock.together', { size });
}

function UnlockSet({ barriers }: { readonly barriers: readonly BarrierId[] }) {
  const t = useT();
  const format = useFormat();
  const { analysis } = useSession();
  const records = useBoard(({ records: { barriers: known } }) => known);
  const isTried = useAnalysis(({ whatIf }) => isSameSet(whatIf.removed, barriers));
  const titleOf = (id: BarrierId) => records.get(id)?.title || t('common.untitled');
  const toggle = () => (isTried ? analysis.actions.clearWhatIf() : analysis.actions.setWhatIf(barriers));
  return (
    <div className={styles.set}>
      <ul className={styles.barriers}>
        {barriers.map((id) => (
          <li key={id}>
            <OctagonX size={16} aria-hidden />
            <bdi>{titleOf(id)}</bdi>
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        isPressed={isTried}
        label={t('story.unlock.try.label', { barriers: format.list(barriers.map(titleOf)) })}
        onPress={toggle}
      >
        {t(isTried ? 'story.unlock.trying' : 'story.unlock.try')}
      </Button>
    </div>
  );
}

function isSameSet(removed: ReadonlySet<BarrierId>, barriers: readonly BarrierId[]): boolean {
  return removed.size === barriers.length && barriers.every((id) => removed.has(id));
}
