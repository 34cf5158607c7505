import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { Check } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';

export function FrameForm({ id }: { readonly id: string }) {
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
