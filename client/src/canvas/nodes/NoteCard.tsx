import { NOTE_COLOURS, type Note } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import styles from './cards.module.css';
import { ResizeGrip } from './ResizeGrip.tsx';

/** A free remark on coloured paper. */
export function NoteCard({ note, canResize }: { readonly note: Note; readonly canResize: boolean }) {
  const t = useT();
  const colour = NOTE_COLOURS.find((known) => known === note.colour) ?? 'yellow';
  return (
    <article className={styles.note} style={{ background: `var(--note-${colour})` }} dir="auto">
      {canResize && <ResizeGrip />}
      {note.text || <span className={styles.emptyNote}>{t('canvas.note.empty')}</span>}
    </article>
  );
}
