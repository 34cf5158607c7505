import type { Comment } from '@parcours/shared/board';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { commentWords } from '../../records/comments/threads.ts';
import { beginning } from '../../records/recordName.ts';
import { useAll, useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { cx } from '../../ui/cx.ts';
import { useFlowStore, ViewportPortal } from '../flow.ts';
import styles from './CommentPins.module.css';

/** Where the group comments on places of the canvas, the same size at every zoom; what is settled has no pin, unless it is asked for. */
export function CommentPins() {
  const asked = useUi(({ askedThread }) => askedThread);
  const comments = useAll('comments').filter(
    ({ id, on, resolved }) => on === undefined && (!resolved || id === asked),
  );
  return (
    <ViewportPortal>
      {comments.map((comment) => (
        <Pin key={comment.id} comment={comment} />
      ))}
      <PlaceToCome />
    </ViewportPortal>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function useSpotStyle({ x, y }: Spot) {
  const zoom = useFlowStore(({ transform }) => transform[2]);
  return { transform: `translate(${x}px, ${y}px) scale(${1 / zoom}) translate(0, -100%)` };
}

function Pin({ comment: { id, x, y, author, text, replies } }: { readonly comment: Readonly<Comment> }) {
  return x === undefined || y === undefined ? null : (
    <PlacedPin id={id} at={{ x, y }} author={author} text={text} count={1 + replies.length} />
  );
}

interface PlacedPinProps {
  readonly id: string;
  readonly at: Spot;
  readonly author: string;
  readonly text: string;
  readonly count: number;
}

function PlacedPin({ id, at, author, text, count }: PlacedPinProps) {
  const t = useT();
  const { commentNews } = useSession();
  const { showThread } = useUiActions();
  const style = useSpotStyle(at);
  const unseen = useStore(commentNews.store, (news) => news.unseen.get(id)?.length ?? 0);
  const said = useBoard(({ records }) => beginning(commentWords(records, t, text)));
  const words = t('comments.pin', { author: author || t('comments.nobody'), text: said, count, unseen });
  return (
    <button
      type="button"
      className={cx(styles.pin, unseen > 0 && styles.unseen, 'nodrag', 'nopan')}
      style={style}
      title={words}
      onClick={(event) => {
        event.stopPropagation();
        showThread(id);
      }}
    >
      <span aria-hidden>{count}</span>
    </button>
  );
}

/** Where the comment will be that is being written. */
function PlaceToCome() {
  const commenting = useUi((state) => state.commenting);
  return commenting?.kind === 'place' ? <Target at={commenting} /> : null;
}

function Target({ at }: { readonly at: Spot }) {
  const style = useSpotStyle(at);
  return (
    <span className={cx(styles.pin, styles.toCome)} style={style} aria-hidden>
      …
    </span>
  );
}
