import type { Frame } from '@parcours/shared/board';
import { CARD_SIZES } from '@parcours/shared/drawing/board';
import { Frame as FrameIcon, Lock, LockOpen } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CardName } from '../card/CardName.tsx';
import { ResizeGrip } from '../card/CardShell.tsx';
import type { CardKind } from '../kind.ts';
import styles from './frames.module.css';

/** A frame is grasped by the element that has this class. */
const FRAME_HANDLE = 'frame-title';

export const frames: CardKind<'frames'> = {
  tool: { icon: FrameIcon, label: 'canvas.tool.frame', shortcut: 'placeFrame' },
  mapColour: 'transparent',
  newSize: { width: 800, height: 600 },
  add: ({ commands, t }, at) => commands.addRecord('frames', { title: t('canvas.new.frame'), ...at }),
  sizeOf: CARD_SIZES.frames,
  ports: 'none',
  draw: ({ record, isSelected, isFixed }) => (
    <FrameCard frame={record} isSelected={isSelected} isFixed={isFixed} />
  ),
  fromAfar: ({ title }) => ({
    title,
    paper: 'color-mix(in srgb, var(--surface) 45%, transparent)',
    edge: 'var(--rule-strong)',
    ink: 'var(--ink-soft)',
  }),
  describe: (t, { title }) => t('canvas.card.frame', { title }),
  resize: (commands, id, size) => commands.updateRecord('frames', id, size),
  area: { handle: FRAME_HANDLE },
  isLocked: ({ locked }) => locked,
  isHidden: ({ hidden }) => hidden,
};

interface FrameCardProps {
  readonly frame: Frame;
  readonly isSelected: boolean;
  /** A locked frame, this one or one around it, keeps it as it is for this person. */
  readonly isFixed: boolean;
}

/** A titled area under the cards; a locked one says so. */
function FrameCard({ frame, isSelected, isFixed }: FrameCardProps) {
  const t = useT();
  const edit = useEdit('frames', frame.id);
  return (
    <section className={cx(styles.frame, frame.locked && styles.locked)}>
      {isSelected && !frame.locked && !isFixed && <ResizeGrip />}
      <div className={cx(styles.frameTitle, FRAME_HANDLE)}>
        <FrameLock frame={frame} isSelected={isSelected} />
        <CardName id={frame.id} label={t('field.title')} value={frame.title} onCommit={edit.line('title')}>
          <h3 dir="auto">{frame.title || t('common.untitled')}</h3>
        </CardName>
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
