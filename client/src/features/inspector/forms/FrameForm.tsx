import { useT } from '../../../i18n/useT.ts';
import { useEdit } from '../../../session/useEdit.ts';
import { useRecord } from '../../../store/hooks.ts';
import { DraftTitle } from '../../../ui/drafts.tsx';

export function FrameForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('frames', id);
  const frame = useRecord('frames', id);
  if (frame === undefined) return null;
  return (
    <DraftTitle label={t('field.title')} value={frame.title} onCommit={(title) => edit.set({ title })} />
  );
}
