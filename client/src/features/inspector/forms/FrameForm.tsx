import { useT } from '../../../i18n/useT.ts';
import { useEdit } from '../../../session/useEdit.ts';
import { useRecord } from '../../../store/hooks.ts';
import { DraftText } from '../../../ui/drafts.tsx';

export function FrameForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('frames', id);
  const frame = useRecord('frames', id);
  if (frame === undefined) return null;
  return <DraftText label={t('field.title')} value={frame.title} onCommit={(title) => edit.set({ title })} />;
}
