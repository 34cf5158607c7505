import { CheckCheck, MessageSquareText, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import { newestFirst, threadsOn } from '../../records/comments/threads.ts';
import { recordName } from '../../records/recordName.ts';
import { useAll, useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { stillThere } from '../../store/boardStore.ts';
import { type CommentTarget, NEW_COMMENT } from '../../store/uiStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { EmptyHint, PanelBody, PanelSection } from '../../ui/Panel.tsx';
import { CommentField } from './CommentField.tsx';
import styles from './Comments.module.css';
import { Thread } from './Thread.tsx';
import { LIST } from './useCommentNotices.ts';
import { useOwnName } from './useOwnName.ts';

/** What the group says of its board: what is open, what is settled, and room to say more. */
export function CommentsPanel() {
  const t = useT();
  const { canEdit } = useSession();
  const comments = newestFirst(useAll('comments'));
  return (
    <PanelBody>
      <header id={LIST} className={styles.title}>
        <h2>{t('comments.title')}</h2>
        <AllSeen />
      </header>
      {canEdit ? <NewComment /> : <p className={styles.readOnly}>{t('comments.readOnly')}</p>}
      {comments.length === 0 && (
        <EmptyHint>
          <MessageSquareText size={22} aria-hidden />
          <p>{t(canEdit ? 'comments.empty' : 'comments.empty.read')}</p>
        </EmptyHint>
      )}
      <OpenThreads />
      <ResolvedThreads />
    </PanelBody>
  );
}

/** What is new is said aloud here, and can be put aside as a whole. */
function AllSeen() {
  const t = useT();
  const { commentNews } = useSession();
  const unseen = useStore(commentNews.store, (news) => [...news.unseen.values()].flat().length);
  const arrived = useStore(commentNews.store, (news) => news.arrived.length);
  return (
    <>
      <p role="status" className="visually-hidden">
        {arrived > 0 && t('comments.arrived', { count: arrived })}
      </p>
      {unseen > 0 && (
        <Button
          size="sm"
          variant="quiet"
          icon={<CheckCheck size={16} aria-hidden />}
          onPress={() => commentNews.see([...commentNews.store.getState().unseen.values()].flat())}
        >
          {t('comments.allSeen')}
        </Button>
      )}
    </>
  );
}

/** What a comment that is written now would be about: what was asked for, else what alone is selected. */
function useTarget(): CommentTarget {
  const commenting = useUi((state) => state.commenting);
  const selection = useUi((state) => state.selection);
  const [only, ...others] = useBoard(useShallow(({ records }) => stillThere(records, selection)));
  if (commenting !== null) return commenting;
  return only !== undefined && others.length === 0 ? { kind: 'record', id: only } : { kind: 'board' };
}

function NewComment() {
  const t = useT();
  const { attempt, commands } = useSession();
  const { comment, commented } = useUiActions();
  const ownName = useOwnName();
  const target = useTarget();
  const name = useBoard(({ records }) =>
    target.kind === 'record' ? recordName(records, t, target.id) : undefined,
  );
  const add = (text: string): boolean => {
    const said = { text, author: ownName(), at: new Date().toISOString() };
    const id = attempt(() => commands.addRecord('comments', { ...placeOf(target), ...said }));
    if (id !== undefined) commented();
    return id !== undefined;
  };
  return (
    <section className={styles.composer} aria-label={t('comments.write')}>
      <CommentField
        field={NEW_COMMENT}
        label={
          target.kind === 'record' && name
            ? t('comments.write.on', { what: name })
            : t(`comments.write.${target.kind === 'place' ? 'place' : 'board'}`)
        }
        submitLabel={t('comments.send')}
        onSubmit={add}
      />
      {target.kind !== 'board' && (
        <IconButton
          size="sm"
          className={styles.elsewhere}
          label={t('comments.write.elsewhere')}
          onPress={() => comment({ kind: 'board' })}
        >
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </section>
  );
}

function placeOf(target: CommentTarget) {
  switch (target.kind) {
    case 'record':
      return { on: target.id };
    case 'place':
      return { x: target.x, y: target.y };
    case 'board':
      return {};
  }
}

/** Those on what is selected come first. */
function OpenThreads() {
  const t = useT();
  const open = newestFirst(useAll('comments')).filter(({ resolved }) => !resolved);
  const selection = useUi((state) => state.selection);
  const here = useBoard(
    useShallow(({ records }) =>
      [...selection].flatMap((selected) => threadsOn(records, selected)).map(({ id }): string => id),
    ),
  );
  const isHere = ({ id }: { readonly id: string }) => here.includes(id);
  const onSelected = open.filter(isHere);
  const others = open.filter((comment) => !isHere(comment));
  return (
    <>
      <Threads title={t('comments.here', { count: onSelected.length })} comments={onSelected} />
      <Threads
        title={t(onSelected.length > 0 ? 'comments.elsewhere' : 'comments.open', { count: others.length })}
        comments={others}
      />
    </>
  );
}

interface ThreadsProps {
  readonly title: string;
  readonly comments: ReturnType<typeof newestFirst>;
}

function Threads({ title, comments }: ThreadsProps) {
  if (comments.length === 0) return null;
  return (
    <PanelSection title={title}>
      <ul className={styles.threads}>
        {comments.map((comment) => (
          <Thread key={comment.id} comment={comment} />
        ))}
      </ul>
    </PanelSection>
  );
}

/** Folded away, unless one of them is asked for. */
function ResolvedThreads() {
  const t = useT();
  const resolved = newestFirst(useAll('comments')).filter((comment) => comment.resolved);
  const isOpen = useUi(({ resolvedShown }) => resolvedShown);
  const isAsked = useUi(({ askedThread }) => resolved.some(({ id }) => id === askedThread));
  const { showResolved } = useUiActions();
  if (resolved.length === 0) return null;
  return (
    <Disclosure
      isOpen={isOpen || isAsked}
      onToggle={showResolved}
      summary={t('comments.resolved', { count: resolved.length })}
    >
      {(isOpen || isAsked) && (
        <ul className={styles.threads}>
          {resolved.map((comment) => (
            <Thread key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
