import { NOTE_COLOURS } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

export function NoteForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('notes', id);
  const note = useRecord('notes', id);
  if (note === undefined) return null;
  return (
    <>
      <LongText label={t('field.text')} value={note.text} onChange={(text) => edit.text('text', text)} />
      <Segmented
        label={t('field.colour')}
        value={note.colour}
        options={NOTE_COLOURS.map((value) => ({ value, label: t(`colour.${value}`) }))}
        onChange={(colour) => edit.set({ colour })}
      />
    </>
  );
}
