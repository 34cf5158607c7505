import type { Comment } from '@parcours/shared/board';
import { CircleCheck, LocateFixed, Pencil, Reply as ReplyIcon, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { recordName } from '../../records/recordName.ts';
import { requestRemoval } from '../../records/removal.ts';
import { entryKey } from '../../session/commentNews.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CommentField } from './CommentField.tsx';
import styles from './Comments.module.css';
import { CommentText } from './CommentText.tsx';
import { draftOf } from './mentions.ts';
import { useOwnName } from './useOwnName.ts';
import { useSeen } from './useSeen.ts';
import { useShowRecord } from './useShowRecord.ts';

interface ThreadProps {
  readonly comment: Readonly<Comment>;
}

/** A comment with its replies, and what can be done with them. */
export function Thread({ comment }: ThreadProps) {
  const t = useT();
  const { canEdit } = useSession();
  const { id, author, text, at, replies, resolved } = comment;
  const thread = useAskedThread(id);
  const name = t('comments.by', { author: author || t('comments.nobody') });
  return (
    <li>
      <article
        ref={thread}
        tabIndex={-1}
        aria-label={name}
        className={styles.thread}
        data-resolved={resolved}
      >
        <About comment={comment} />
        <Entry comment={id} author={author} text={text} at={at} />
        {replies.length > 0 && (
          <ol className={styles.replies} aria-label={t('field.replies')}>
            {replies.map((reply, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: of two that say the same each has a place of its own
              <li key={`${entryKey(id, reply)}/${index}`}>
                <Entry comment={id} reply={index} author={reply.author} text={reply.text} at={reply.at} />
              </li>
            ))}
          </ol>
        )}
        {canEdit && <ThreadActions comment={comment} />}
      </article>
    </li>
  );
}

/** The thread is brought into sight, and has the keyboard, once that is asked for. */
function useAskedThread(id: string) {
  const thread = useRef<HTMLElement>(null);
  const isAsked = useUi(({ askedThread }) => askedThread === id);
  const panel = useUi((state) => state.panel);
  const { showThread } = useUiActions();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the panel the list comes into sight
  useEffect(() => {
    if (!isAsked || thread.current === null) return;
    thread.current.scrollIntoView({ block: 'nearest' });
    thread.current.focus({ preventScroll: true });
    if (document.activeElement === thread.current) showThread(null);
  }, [isAsked, panel, showThread]);
  return thread;
}

/** What a comment is about, leading there. */
function About({ comment: { on, x, y } }: { readonly comment: Readonly<Comment> }) {
  const t = useT();
  const showRecord = useShowRecord();
  const { revealPlace } = useUiActions();
  const name = useBoard(({ records }) => on && recordName(records, t, on));
  if (name !== undefined && on !== undefined) {
    return <Place words={name} label={t('comments.show', { what: name })} onPress={() => showRecord(on)} />;
  }
  if (x === undefined || y === undefined) return <p className={styles.about}>{t('comments.about.board')}</p>;
  const place = t('comments.about.place');
  return (
    <Place words={place} label={t('comments.show', { what: place })} onPress={() => revealPlace({ x, y })} />
  );
}

function Place({ words, label, onPress }: { words: string; label: string; onPress(): void }) {
  return (
    <button type="button" className={styles.place} aria-label={label} onClick={onPress}>
      <LocateFixed size={15} aria-hidden />
      <span dir="auto">{words}</span>
    </button>
  );
}

interface EntryProps {
  readonly comment: string;
  /** Where it stands among the replies; of the comment itself, none. */
  readonly reply?: number;
  readonly author: string;
  readonly text: string;
  readonly at: string | undefined;
}

/** Who says what, and when. */
function Entry({ comment, reply, author, text, at }: EntryProps) {
  const t = useT();
  const { commentNews } = useSession();
  const key = entryKey(comment, reply === undefined ? undefined : { author, text, ...(at && { at }) });
  const isUnseen = useStore(commentNews.store, ({ unseen }) => unseen.get(comment)?.includes(key) === true);
  // It stays marked as long as it is in the list, so that one can find it there.
  const [wasUnseen] = useState(isUnseen);
  const entry = useSeen(isUnseen ? key : undefined);
  const field = `${comment}/${reply ?? ''}`;
  const isEdited = useUi(({ drafts }) => drafts.has(field));
  return (
    <div ref={entry} className={styles.entry}>
      <p className={styles.head}>
        <bdi className={styles.author} translate="no">
          {author || t('comments.nobody')}
        </bdi>
        {at !== undefined && <Time at={at} />}
        {(isUnseen || wasUnseen) && <strong className={styles.new}>{t('comments.new')}</strong>}
        {!isEdited && <OwnActions comment={comment} reply={reply} text={text} field={field} />}
      </p>
      {isEdited ? <EditField comment={comment} reply={reply} field={field} /> : <CommentText text={text} />}
    </div>
  );
}

function Time({ at }: { readonly at: string }) {
  const { ago, moment } = useFormat();
  const time = Date.parse(at);
  return (
    <time dateTime={at} title={moment(time)} className={styles.time}>
      {ago(time, Date.now())}
    </time>
  );
}

interface OwnActionsProps {
  readonly comment: string;
  readonly reply: number | undefined;
  readonly text: string;
  /** The field in which it is edited. */
  readonly field: string;
}

/** What only its writer may do with it, and a facilitator to take it off the board. */
function OwnActions({ comment, reply, text, field }: OwnActionsProps) {
  const t = useT();
  const session = useSession();
  const { canEdit, rights, commentNews, store, attempt, commands } = session;
  const { keepDraft, askDraft } = useUiActions();
  const isOwn = commentNews.isOwn({ comment, reply });
  if (!canEdit || (!isOwn && !rights.mayRemoveOthersComments)) return null;
  const edit = () => {
    const { records } = store.getState();
    keepDraft(
      field,
      draftOf(text, (id) => recordName(records, t, id)),
    );
    askDraft(field);
  };
  const remove = () => {
    const said =
      reply === undefined ? undefined : store.getState().records.comments.get(comment)?.replies[reply];
    if (said === undefined) requestRemoval(session, [comment]);
    else attempt(() => commands.removeFromList('comments', comment, 'replies', said));
  };
  return (
    <span className={styles.own}>
      {isOwn && (
        <IconButton size="sm" label={t('comments.edit')} onPress={edit}>
          <Pencil size={15} aria-hidden />
        </IconButton>
      )}
      <IconButton
        size="sm"
        label={t(reply === undefined ? 'comments.remove' : 'comments.removeReply')}
        onPress={remove}
      >
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </span>
  );
}

interface EditFieldProps {
  readonly comment: string;
  readonly reply: number | undefined;
  readonly field: string;
}

function EditField({ comment, reply, field }: EditFieldProps) {
  const t = useT();
  const { attempt, commands, store } = useSession();
  const { keepDraft } = useUiActions();
  const save = (text: string): boolean => {
    const done = attempt(() => {
      if (reply === undefined) commands.editText('comments', comment, 'text', text);
      else {
        const replies = store.getState().records.comments.get(comment)?.replies ?? [];
        const changed = replies.map((each, index) => (index === reply ? { ...each, text } : each));
        commands.updateRecord('comments', comment, { replies: changed });
      }
      return true;
    });
    return done === true;
  };
  return (
    <CommentField
      field={field}
      label={t('comments.edit')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onCancel={() => keepDraft(field, null)}
    />
  );
}

/** Answering a comment, and saying that it is settled, or is not. */
function ThreadActions({ comment: { id, resolved } }: { readonly comment: Readonly<Comment> }) {
  const t = useT();
  const { attempt, commands } = useSession();
  const { keepDraft, askDraft } = useUiActions();
  const ownName = useOwnName();
  const isReplying = useUi(({ drafts }) => drafts.has(id));
  const reply = (text: string): boolean => {
    // In the order of the record's fields, as every reader has it: lists are compared by what stands in them.
    const said = { text, author: ownName(), at: new Date().toISOString() };
    const done = attempt(() => {
      commands.addToList('comments', id, 'replies', said);
      return true;
    });
    return done === true;
  };
  if (isReplying) {
    return (
      <CommentField
        field={id}
        label={t('comments.reply.label')}
        submitLabel={t('comments.reply')}
        onSubmit={reply}
        onCancel={() => keepDraft(id, null)}
      />
    );
  }
  const Icon = resolved ? RotateCcw : CircleCheck;
  return (
    <div className={cx(styles.buttons, styles.quiet)}>
      <Button
        size="sm"
        variant="quiet"
        icon={<ReplyIcon size={16} aria-hidden className={styles.reply} />}
        onPress={() => {
          keepDraft(id, { text: '', mentions: [] });
          askDraft(id);
        }}
      >
        {t('comments.reply')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon={<Icon size={16} aria-hidden />}
        onPress={() => attempt(() => commands.updateRecord('comments', id, { resolved: !resolved }))}
      >
        {t(resolved ? 'comments.reopen' : 'comments.resolve')}
      </Button>
    </div>
  );
}
