import type { Frame } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../ui/cx.ts';
import { FRAME_HANDLE } from '../toFlow.ts';
import styles from './cards.module.css';
import { FrameLock } from './FrameLock.tsx';
import { ResizeGrip } from './ResizeGrip.tsx';

interface FrameCardProps {
  readonly frame: Frame;
  readonly isSelected: boolean;
  /** A locked frame, this one or one around it, keeps it as it is for this person. */
  readonly isFixed: boolean;
}

/** A titled area under the cards; a locked one says so. */
export function FrameCard({ frame, isSelected, isFixed }: FrameCardProps) {
  const t = useT();
  return (
    <section className={cx(styles.frame, frame.locked && styles.locked)}>
      {isSelected && !frame.locked && !isFixed && <ResizeGrip />}
      <div className={cx(styles.frameTitle, FRAME_HANDLE)}>
        <FrameLock frame={frame} isSelected={isSelected} />
        <h3 dir="auto">{frame.title || t('common.untitled')}</h3>
      </div>
    </section>
  );
}
