import type { Objective } from '@parcours/shared/board';
import { LocateFixed } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useObjective, useUi, useUiActions } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import styles from './Objective.module.css';
import { Reason } from './Reason.tsx';

/** One objective with its live outcome; it unfolds to say why. */
export function ObjectiveItem({ objective }: { readonly objective: Readonly<Objective> }) {
  const t = useT();
  const { id, title, right } = objective;
  const view = useObjective(id);
  const isSelected = useUi(({ selection }) => selection.has(id));
  const { revealRecords } = useUiActions();
  const change =
    view?.preview && view.preview.outcome !== view.now.outcome ? view.preview.outcome : undefined;
  return (
    <li className={styles.item} data-selected={isSelected}>
      <Disclosure
        summary={
          <span className={styles.summary}>
            <span className={styles.right}>{t(`right.${right}`)}</span>
            <strong dir="auto">{title || t('common.untitled')}</strong>
            <span className={styles.badges}>
              {view && (
                <OutcomeBadge outcome={view.now.outcome} label={t(`outcome.${view.now.outcome}`)} size="sm" />
              )}
              {change && (
                <OutcomeBadge
                  outcome={change}
                  label={t('story.preview', { outcome: t(`outcome.${change}`) })}
                  size="sm"
                  isPreview
                />
              )}
            </span>
          </span>
        }
      >
        {view ? <Reason objective={view.now} /> : <p>{t('story.computing')}</p>}
        <div>
          <Button size="sm" icon={<LocateFixed size={16} aria-hidden />} onPress={() => revealRecords([id])}>
            {t('story.find')}
          </Button>
        </div>
      </Disclosure>
    </li>
  );
}
