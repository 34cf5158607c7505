import type { Frame } from '@parcours/shared/board';
import { Lock, LockOpen } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

interface FrameLockProps {
  readonly frame: Frame;
  readonly isSelected: boolean;
}

/** Whether a frame is locked; facilitators lock and unlock one that they have selected. */
export function FrameLock({ frame: { id, locked }, isSelected }: FrameLockProps) {
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
