import { commentPieces, mentionWords } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { recordName } from '../../records/recordName.ts';
import { useBoard } from '../../session/hooks.ts';
import styles from './Comments.module.css';
import { useShowRecord } from './useShowRecord.ts';

/** What a comment says; what it mentions leads there, as long as it is on the board. */
export function CommentText({ text }: { readonly text: string }) {
  const pieces = commentPieces(text);
  // Which piece is which is said by its place alone.
  const keyed = pieces.map((piece, place) => ({ piece, key: place }));
  return (
    <p className={styles.text} dir="auto">
      {keyed.map(({ piece, key }) =>
        piece.kind === 'words' ? piece.text : <Mention key={key} id={piece.id} title={piece.title} />,
      )}
    </p>
  );
}

function Mention({ id, title }: { readonly id: string; readonly title: string }) {
  const t = useT();
  const show = useShowRecord();
  const now = useBoard(({ records }) => recordName(records, t, id));
  const words = mentionWords({ title }, now);
  if (now === undefined) return <bdi>{words}</bdi>;
  return (
    <button type="button" className={styles.mention} onClick={() => show(id)}>
      <bdi>{words}</bdi>
    </button>
  );
}
