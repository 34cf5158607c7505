import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isForComposing } from './composing.ts';
import { cx } from './cx.ts';
import fieldStyles from './Field.module.css';
import { Field } from './Field.tsx';
import { OWN_TEXT } from './ownText.ts';
import styles from './SuggestingText.module.css';

interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
}

interface SuggestingTextProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly value: string;
  /** Where the caret goes with the value, where the page has changed the text. */
  readonly caret?: number | undefined;
  /** What may be put in at the caret; the first is taken by Enter. */
  readonly suggestions: readonly Suggestion[];
  /** What the list of suggestions is called. */
  readonly suggestionsLabel: string;
  /** How many there are, said aloud. */
  readonly suggestionsCount: string;
  /** Takes the keyboard as it appears, and each time that this changes to true. */
  readonly isAsked: boolean;
  onAsked(): void;
  onChange(value: string, caret: number): void;
  onSuggestion(id: string): void;
  onDismiss(): void;
  /** Ctrl and Enter. */
  onSubmit(): void;
  /** Escape, where no list is open. */
  onEscape(): void;
}

/** A text of one's own with a list at hand of what may be put in where one types. */
export function SuggestingText(props: SuggestingTextProps) {
  const { value, caret, suggestions, isAsked, onAsked } = props;
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { current, move } = useCurrent(suggestions);
  useLayoutEffect(() => {
    if (caret !== undefined) field.current?.setSelectionRange(caret, caret);
  }, [caret]);
  useEffect(() => {
    if (!isAsked || field.current === null) return;
    field.current.focus();
    if (document.activeElement === field.current) onAsked();
  }, [isAsked, onAsked]);
  const isOpen = suggestions.length > 0;
  const optionId = (id: string) => `${listId}-${id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isForComposing(event)) return;
    const action = isOpen ? listAction(event, props, { current, move }) : fieldAction(event, props);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const tell = ({ value: text, selectionStart }: HTMLTextAreaElement) => props.onChange(text, selectionStart);
  return (
    <div className={styles.box}>
      <Field label={props.label} hint={props.hint}>
        {({ id, describedBy }) => (
          <textarea
            ref={field}
            id={id}
            rows={3}
            dir="auto"
            className={cx(fieldStyles.control, styles.text)}
            value={value}
            placeholder={props.placeholder}
            aria-describedby={describedBy}
            aria-autocomplete="list"
            aria-controls={isOpen ? listId : undefined}
            aria-activedescendant={isOpen && current ? optionId(current) : undefined}
            onChange={({ currentTarget }) => tell(currentTarget)}
            onSelect={({ currentTarget }) => tell(currentTarget)}
            onKeyDown={onKeyDown}
            {...OWN_TEXT}
          />
        )}
      </Field>
      {isOpen && (
        <div id={listId} role="listbox" aria-label={props.suggestionsLabel} className={styles.list}>
          {suggestions.map(({ id, name, icon }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field, which keeps the focus
            <div
              key={id}
              id={optionId(id)}
              role="option"
              aria-selected={id === current}
              tabIndex={-1}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => props.onSuggestion(id)}
            >
              {icon}
              <bdi>{name}</bdi>
            </div>
          ))}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {isOpen && props.suggestionsCount}
      </p>
    </div>
  );
}

/** Which of the suggestions the keys are at: the first, until one goes on. */
function useCurrent(suggestions: readonly Suggestion[]) {
  const [wanted, setWanted] = useState<string>();
  const ids = suggestions.map(({ id }) => id);
  const index = Math.max(0, wanted === undefined ? 0 : ids.indexOf(wanted));
  return {
    current: ids[index],
    move: (by: number) => setWanted(ids[(index + by + ids.length) % ids.length]),
  };
}

interface Current {
  readonly current: string | undefined;
  move(by: number): void;
}

function listAction(
  { key }: KeyboardEvent,
  { onSuggestion, onDismiss }: SuggestingTextProps,
  { current, move }: Current,
): (() => void) | undefined {
  switch (key) {
    case 'ArrowDown':
      return () => move(1);
    case 'ArrowUp':
      return () => move(-1);
    case 'Enter':
    case 'Tab':
      return current === undefined ? undefined : () => onSuggestion(current);
    case 'Escape':
      return onDismiss;
    default:
      return undefined;
  }
}

function fieldAction(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { onSubmit, onEscape }: SuggestingTextProps,
): (() => void) | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey)) return onSubmit;
  return key === 'Escape' ? onEscape : undefined;
}
