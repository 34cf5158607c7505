import type { Comment } from '@parcours/shared/board';
import { MessageSquare, MessageSquarePlus } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './CommentMark.module.css';
import { countOpen, countUnseen, newestFirst, threadsOn } from './threads.ts';

interface Said {
  readonly threads: readonly Comment[];
  /** How many comments and replies are in those that are open. */
  readonly open: number;
  /** How many of all of them this person has not seen. */
  readonly unseen: number;
}

/** What is said of a card or a leg, and of what stands on it. */
function useSaidOn(id: string): Said {
  const { commentNews } = useSession();
  const threads = useBoard(useShallow(({ records }) => threadsOn(records, id)));
  const unseen = useStore(commentNews.store, (news) => countUnseen(threads, news.unseen));
  return { threads, open: countOpen(threads), unseen };
}

/** Shows the threads on a record: the one with news first, else the newest. */
function useShowThreads({ threads }: Said): () => void {
  const { commentNews } = useSession();
  const { showThread } = useUiActions();
  return () => {
    const { unseen } = commentNews.store.getState();
    const sorted = newestFirst(threads);
    const shown =
      sorted.find(({ id }) => unseen.has(id)) ?? sorted.find(({ resolved }) => !resolved) ?? sorted[0];
    if (shown !== undefined) showThread(shown.id);
  };
}

/** On a card or a leg: how much is said of it; what is new stands out. Pressing it shows the comments. */
export function CommentMark({ on }: { readonly on: string }) {
  const { open, unseen } = useSaidOn(on);
  return (
    <CommentButton on={on} className={cx(styles.mark, unseen > 0 && styles.unseen)}>
      <MessageSquare size={15} aria-hidden />
      <span aria-hidden>{open || unseen}</span>
    </CommentButton>
  );
}

interface CommentButtonProps {
  readonly on: string;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

/** Shows the comments on a card or a leg, and tells how many there are; nothing where there are none. */
export function CommentButton({ on, className, style, children }: CommentButtonProps) {
  const t = useT();
  const { select } = useUiActions();
  const said = useSaidOn(on);
  const show = useShowThreads(said);
  if (said.open === 0 && said.unseen === 0) return null;
  const words = t('comments.mark', { count: said.open, unseen: said.unseen });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(className, 'nodrag', 'nopan')}
      style={style}
      title={words}
      onClick={(event) => {
        event.stopPropagation();
        select([on]);
        show();
      }}
    >
      {children}
    </button>
  );
}

/** In the details of a record: how much is said of it, and a way to say more. */
export function CommentLine({ on }: { readonly on: string }) {
  const t = useT();
  const { canEdit } = useSession();
  const { comment } = useUiActions();
  const said = useSaidOn(on);
  const show = useShowThreads(said);
  const words = t('comments.mark', { count: said.open, unseen: said.unseen });
  if (said.threads.length === 0 && !canEdit) return null;
  return (
    <div className={styles.line}>
      {said.threads.length > 0 && (
        <Button size="sm" icon={<MessageSquare size={16} aria-hidden />} onPress={show}>
          {words}
        </Button>
      )}
      {canEdit && (
        <Button
          size="sm"
          variant={said.threads.length > 0 ? 'quiet' : 'plain'}
          icon={<MessageSquarePlus size={16} aria-hidden />}
          onPress={() => comment({ kind: 'record', id: on })}
        >
          {t('comments.add')}
        </Button>
      )}
    </div>
  );
}
