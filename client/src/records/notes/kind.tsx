import { NOTE_COLOURS, type Note } from '@parcours/shared/board';
import { CARD_SIZES } from '@parcours/shared/drawing/board';
import { StickyNote } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useEdit } from '../../session/useEdit.ts';
import { CardText } from '../card/CardName.tsx';
import { ResizeGrip } from '../card/CardShell.tsx';
import type { CardKind } from '../kind.ts';
import { NamedBy } from './NamedBy.tsx';
import styles from './notes.module.css';
import { NEW_SIZE, orderOfNew } from './stacking.ts';

export const notes: CardKind<'notes'> = {
  tool: { icon: StickyNote, label: 'canvas.tool.note', shortcut: 'placeNote' },
  mapColour: 'var(--note-yellow)',
  newSize: NEW_SIZE,
  add: ({ commands, records }, at) => commands.addRecord('notes', { ...at, order: orderOfNew(records, at) }),
  sizeOf: CARD_SIZES.notes,
  ports: 'none',
  draw: ({ record, isSelected, isFixed }) => <NoteCard note={record} canResize={isSelected && !isFixed} />,
  fromAfar: ({ text, colour, named }) => ({
    title: named === undefined ? text : `${text} ×${named}`,
    paper: paperOf(colour),
    edge: 'color-mix(in srgb, var(--ink) 12%, transparent)',
    ink: 'var(--ink)',
  }),
  describe: (t, { text, named }) => {
    const card = t('canvas.card.note', { title: text });
    return named === undefined ? card : `${card}. ${t('canvas.note.named', { count: named })}`;
  },
  resize: (commands, id, size) => commands.updateRecord('notes', id, size),
  orderOf: ({ order = 0 }) => order,
};

/** Another program may have given it a colour that is none of ours. */
function paperOf(colour: string): string {
  return `var(--note-${NOTE_COLOURS.find((known) => known === colour) ?? 'yellow'})`;
}

/** A free remark on coloured paper. */
function NoteCard({ note, canResize }: { readonly note: Note; readonly canResize: boolean }) {
  const t = useT();
  const edit = useEdit('notes', note.id);
  return (
    <article className={styles.note} style={{ background: paperOf(note.colour) }} dir="auto">
      {canResize && <ResizeGrip />}
      <CardText
        id={note.id}
        label={t('field.text')}
        value={note.text}
        onChange={(text) => edit.text('text', text)}
      >
        <p className={styles.text}>
          {note.text || <span className={styles.emptyNote}>{t('canvas.note.empty')}</span>}
        </p>
      </CardText>
      <NamedBy note={note} />
    </article>
  );
}
