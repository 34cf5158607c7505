import { NOTE_COLOURS, type Note } from '@parcours/shared/board';
import { StickyNote } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { CardText } from '../card/CardName.tsx';
import { ResizeGrip } from '../card/CardShell.tsx';
import { CARD_SIZES } from '../cardSizes.ts';
import type { CardKind } from '../kind.ts';
import styles from './notes.module.css';

export const notes: CardKind<'notes'> = {
  Form: NoteForm,
  tool: { icon: StickyNote, label: 'canvas.tool.note', shortcut: 'placeNote' },
  mapColour: 'var(--note-yellow)',
  newSize: { width: 200, height: 140 },
  add: ({ commands }, at) => commands.addRecord('notes', { ...at }),
  sizeOf: CARD_SIZES.notes,
  ports: 'none',
  draw: ({ record, isSelected, isFixed }) => <NoteCard note={record} canResize={isSelected && !isFixed} />,
  describe: (t, { text }) => t('canvas.card.note', { title: text }),
  resize: (commands, id, size) => commands.updateRecord('notes', id, size),
};

/** A free remark on coloured paper. */
function NoteCard({ note, canResize }: { readonly note: Note; readonly canResize: boolean }) {
  const t = useT();
  const edit = useEdit('notes', note.id);
  const colour = NOTE_COLOURS.find((known) => known === note.colour) ?? 'yellow';
  return (
    <article className={styles.note} style={{ background: `var(--note-${colour})` }} dir="auto">
      {canResize && <ResizeGrip />}
      <CardText
        id={note.id}
        label={t('field.text')}
        value={note.text}
        onChange={(text) => edit.text('text', text)}
      >
        {note.text || <span className={styles.emptyNote}>{t('canvas.note.empty')}</span>}
      </CardText>
    </article>
  );
}

function NoteForm({ id }: { readonly id: string }) {
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
