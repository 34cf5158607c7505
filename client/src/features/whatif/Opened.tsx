import { useT } from '../../i18n/useT.ts';
import { useAnalysis, useBoard, useUiActions } from '../../session/hooks.ts';
import { openedObjectives } from './opened.ts';
import styles from './WhatIf.module.css';

/** The objectives that the ticked barriers would open. */
export function Opened() {
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
