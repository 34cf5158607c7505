import type { CardName } from '@parcours/shared/board';
import { useMemo, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { cardKind, cardsOf } from '../../records/cards.ts';
import { recordName } from '../../records/recordName.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import type { CommentDraft } from '../../store/uiStore.ts';
import { Button } from '../../ui/Button.tsx';
import { SuggestingText } from '../../ui/SuggestingText.tsx';
import styles from './Comments.module.css';
import { type MentionQuery, mentionQuery, suggestedMentions, withMention, writtenDraft } from './mentions.ts';

interface CommentFieldProps {
  /** The field's name among the drafts. */
  readonly field: string;
  readonly label: string;
  readonly submitLabel: string;
  /** Sends what was written; returns whether the board has it now. */
  onSubmit(text: string): boolean;
  /** Gives up writing; not offered, if left out. */
  onCancel?(): void;
}

const EMPTY: CommentDraft = { text: '', mentions: [] };

/** Where a comment or a reply is written. What is in it stays until it is sent or given up. */
export function CommentField({ field, label, submitLabel, onSubmit, onCancel }: CommentFieldProps) {
  const t = useT();
  const draft = useUi(({ drafts }) => drafts.get(field)) ?? EMPTY;
  const isAsked = useUi(({ askedDraft }) => askedDraft === field);
  const { keepDraft, draftTaken } = useUiActions();
  const mentioning = useMentioning(field, draft);
  const text = writtenDraft(draft);
  const submit = () => {
    if (text !== '' && onSubmit(text)) keepDraft(field, null);
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SuggestingText
        label={label}
        placeholder={t('comments.placeholder')}
        value={draft.text}
        caret={mentioning.caret}
        suggestions={mentioning.suggestions}
        suggestionsLabel={t('comments.mention')}
        suggestionsCount={t('comments.mention.found', { count: mentioning.suggestions.length })}
        isAsked={isAsked}
        onAsked={draftTaken}
        onChange={mentioning.onChange}
        onSuggestion={mentioning.choose}
        onDismiss={mentioning.dismiss}
        onSubmit={submit}
        onEscape={() => {
          if (text === '') onCancel?.();
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="sm" variant="primary" isDisabled={text === ''}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button size="sm" variant="quiet" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Finds cards by what is typed after a sign @. */
function useMentioning(field: string, draft: CommentDraft) {
  const t = useT();
  const { keepDraft } = useUiActions();
  const records = useBoard((state) => state.records);
  const [query, setQuery] = useState<MentionQuery>();
  const [dismissed, setDismissed] = useState<number>();
  const [caret, setCaret] = useState<number>();
  const isMentioning = query !== undefined;
  const cards = useMemo(() => {
    if (!isMentioning) return [];
    return [...cardsOf(records)].map(({ collection, record: { id } }) => ({
      id: String(id),
      title: recordName(records, t, id) ?? '',
      Icon: cardKind<CardName>(collection).tool.icon,
    }));
  }, [records, t, isMentioning]);
  const found = query === undefined || query.from === dismissed ? [] : suggestedMentions(cards, query);
  const icons = new Map(cards.map(({ id, Icon }) => [id, <Icon key={id} size={16} aria-hidden />]));
  return {
    caret,
    suggestions: found.map(({ id, title }) => ({ id, name: title, icon: icons.get(id) })),
    onChange: (text: string, at: number) => {
      const changed = { ...draft, text };
      if (text !== draft.text) keepDraft(field, changed);
      setCaret(undefined);
      setQuery(mentionQuery(changed, at));
    },
    choose: (id: string) => {
      const record = found.find((each) => each.id === id);
      if (record === undefined || query === undefined) return;
      const { draft: mentioned, caret: after } = withMention(draft, query, record);
      keepDraft(field, mentioned);
      setCaret(after);
      setQuery(undefined);
    },
    dismiss: () => setDismissed(query?.from),
  };
}
