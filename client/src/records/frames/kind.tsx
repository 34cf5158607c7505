import { Frame } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { Check } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import type { CardKind } from '../kind.ts';
import { FRAME_HANDLE, FrameCard } from './FrameCard.tsx';

export const frames: CardKind<'frames'> = {
  Form: FrameForm,
  tool: { icon: Frame, label: 'canvas.tool.frame' },
  mapColour: 'transparent',
  newSize: { width: 800, height: 600 },
  add: ({ commands, t }, at) => commands.addRecord('frames', { title: t('canvas.new.frame'), ...at }),
  sizeOf: ({ width, height }) => ({ width, height }),
  ports: 'none',
  draw: ({ record, isSelected, isFixed }) => (
    <FrameCard frame={record} isSelected={isSelected} isFixed={isFixed} />
  ),
  describe: (t, { title }) => t('canvas.card.frame', { title }),
  resize: (commands, id, size) => commands.updateRecord('frames', id, size),
  area: { handle: FRAME_HANDLE },
  isLocked: ({ locked }) => locked,
  isHidden: ({ hidden }) => hidden,
};

function FrameForm({ id }: { readonly id: string }) {
  const t = useT();
  const { rights } = useSession();
  const edit = useEdit('frames', id);
  const frame = useRecord('frames', id);
  if (frame === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.title')} value={frame.title} onCommit={edit.line('title')} />
      {rights.mayLock && (
        <Check
          label={t('field.locked')}
          hint={t('field.locked.about')}
          isChecked={frame.locked}
          onChange={(locked) => edit.set({ locked })}
        />
      )}
    </>
  );
}
