import type { PlenaryView } from '@parcours/shared/workshop';
import { type ReactNode, useCallback } from 'react';
import { useLeftOf } from '../../../live/hooks.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { Timer } from '../bar/Timer.tsx';
import { Following } from '../plenary/Following.tsx';
import { RehearsalBadge } from '../RehearsalBadge.tsx';
import styles from './StageScreen.module.css';

/** A board as the big screen shows it. */
export interface ScreenBoard {
  readonly boardId: string;
  readonly guide: ReactNode;
}

interface StageScreenProps {
  readonly plenary: PlenaryView;
  readonly isRehearsal: boolean;
  board(shown: ScreenBoard): ReactNode;
}

/** In a plenary: the board of the group that presents, as the presenter shows it, and the time. It names nobody. */
export function StageScreen({ plenary, isRehearsal, board }: StageScreenProps) {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  const left = useLeftOf(plenary.timer);
  // Nobody moves the board here.
  const stay = useCallback(() => {}, []);
  const group = plenary.groups[plenary.at];
  const next = plenary.groups[plenary.at + 1];
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>
          <bdi>{group && t('group.called', { group: titleOf(group) })}</bdi>{' '}
          {isRehearsal && <RehearsalBadge />}
        </h1>
        {next !== undefined && (
          <p>{t('stage.next', { group: t('group.called', { group: titleOf(next) }) })}</p>
        )}
        <span className={styles.timer}>
          <Timer left={left} />
        </span>
      </header>
      <div className={styles.board} inert>
        {board({ boardId: plenary.board, guide: <Following isFollowing onStray={stay} /> })}
      </div>
    </main>
  );
}
