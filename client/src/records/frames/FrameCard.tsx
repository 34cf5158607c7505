import type { Frame } from '@parcours/shared/board';
import { Lock, LockOpen } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ResizeGrip } from '../card/ResizeGrip.tsx';
import styles from './FrameCard.module.css';

/** By what has this class a frame is grasped. */
export const FRAME_HANDLE = 'frame-title';

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

interface FrameLockProps {
  readonly frame: Frame;
  readonly isSelected: boolean;
}

/** Whether a frame is locked; facilitators lock and unlock one that they have selected. */
function FrameLock({ frame: { id, locked }, isSelected }: FrameLockProps) {
  const t = useT();
  const { rights, canEdit, attempt, commands } = useSession();
  if (!isSelected || !canEdit || !rights.mayLock) {
    return locked && <Lock size={16} aria-label={t('canvas.frame.locked')} />;
  }
  return (
    <IconButton
      size="sm"
      className="nodrag nopan"
      label={t(locked ? 'canvas.frame.unlock' : 'canvas.frame.lock')}
      onPress={() => attempt(() => commands.updateRecord('frames', id, { locked: !locked }))}
    >
      {locked ? <Lock size={16} aria-hidden /> : <LockOpen size={16} aria-hidden />}
    </IconButton>
  );
}
