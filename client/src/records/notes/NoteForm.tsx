import { NOTE_COLOURS } from '@parcours/shared/board';
import { SquarePlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { Button } from '../../ui/Button.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { isNaming, makeStep } from './makeStep.ts';
import { NamedBy } from './NamedBy.tsx';

export function NoteForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('notes', id);
  const session = useSession();
  const note = useRecord('notes', id);
  if (note === undefined) return null;
  return (
    <>
      <NamedBy note={note} />
      {session.canEdit && isNaming(note) && (
        <div>
          <Button icon={<SquarePlus size={18} aria-hidden />} onPress={() => makeStep(session, id, t)}>
            {t('canvas.note.makeStep')}
          </Button>
        </div>
      )}
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
