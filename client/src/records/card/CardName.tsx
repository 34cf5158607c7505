import { type KeyboardEvent, type ReactNode, useLayoutEffect } from 'react';
import { useFlowStore } from '../../canvas/flow.ts';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { isForComposing, useComposing } from '../../ui/composing.ts';
import { cx } from '../../ui/cx.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { useSteadyCaret } from '../../ui/useSteadyCaret.ts';
import styles from './CardName.module.css';

interface NameProps {
  /** Of the card. */
  readonly id: string;
  /** What the field is called. */
  readonly label: string;
  readonly value: string;
}

interface CardNameProps extends NameProps {
  /** Gets what was typed, and what the name was when the typing began. */
  onCommit(value: string, base: string): void;
  /** The name as it stands on the card. */
  readonly children: ReactNode;
}

/** What a card is called, which may be written where it stands. */
export function CardName({ children, ...props }: CardNameProps) {
  return useIsRenamed(props.id) ? <LineEditor {...props} /> : children;
}

function LineEditor({ onCommit, ...props }: Omit<CardNameProps, 'children'>) {
  const draft = useDraft(props.value, onCommit);
  return (
    <Editor
      {...props}
      field={{
        ...draft,
        onChange: (text) => draft.onChange(text.replace(/\s*\n\s*/g, ' ')),
        onCompositionEnd: draft.onCompositionEnd,
      }}
    />
  );
}

interface CardTextProps extends NameProps {
  /** Gets the whole text after each change. */
  onChange(text: string): void;
  /** The text as it stands on the card. */
  readonly children: ReactNode;
}

/** As `CardName`, for a text of several lines in which several people may write at once. */
export function CardText({ children, ...props }: CardTextProps) {
  return useIsRenamed(props.id) ? <TextEditor {...props} /> : children;
}

function TextEditor({ onChange, ...props }: Omit<CardTextProps, 'children'>) {
  const text = useComposing(props.value, onChange);
  return <Editor {...props} field={{ ...text, onBlur: () => undefined }} hasLines />;
}

export function useIsRenamed(id: string): boolean {
  return useUi(({ renaming }) => renaming?.id === id);
}

type Area = React.ComponentProps<'textarea'>;

interface EditorProps extends NameProps {
  readonly field: {
    readonly value: string;
    onChange(text: string): void;
    onBlur(): void;
    readonly onCompositionStart: Area['onCompositionStart'];
    readonly onCompositionEnd: Area['onCompositionEnd'];
  };
  /** Whether Enter begins a new line. */
  readonly hasLines?: boolean;
}

/** From farther away the field is as large on the screen as at this zoom. */
const WRITABLE = 0.7;

/**
 * A field in the place of the name. It is left by Escape, Tab or, where that begins no line, Enter, and the keyboard is
 * on the card again.
 */
function Editor({ id, label, field, hasLines = false }: EditorProps) {
  const { ui } = useSession();
  const enlarged = useFlowStore(({ transform }) => Math.max(1, WRITABLE / transform[2]));
  const { ref, remember } = useSteadyCaret<HTMLTextAreaElement>(field.value);
  useLayoutEffect(() => {
    const area = ref.current;
    const { renaming } = ui.getState();
    if (area === null || renaming?.id !== id) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(renaming.selected === 'all' ? 0 : area.value.length, area.value.length);
  }, [ref, ui, id]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isForComposing(event) || !isLeaving(event, hasLines)) return;
    event.preventDefault();
    event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
  };
  return (
    <span className={styles.place}>
      <textarea
        ref={ref}
        className={cx(styles.editor, 'nodrag', 'nopan', 'nowheel')}
        style={{ scale: enlarged }}
        rows={hasLines ? 4 : 2}
        dir="auto"
        aria-label={label}
        value={field.value}
        onSelect={remember}
        onChange={(event) => {
          remember();
          field.onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onDoubleClick={(event) => event.stopPropagation()}
        onBlur={() => {
          field.onBlur();
          if (ui.getState().renaming?.id === id) ui.actions.endRenaming();
        }}
        onCompositionStart={field.onCompositionStart}
        onCompositionEnd={field.onCompositionEnd}
      />
    </span>
  );
}

function isLeaving({ key, ctrlKey, metaKey }: KeyboardEvent, hasLines: boolean): boolean {
  return key === 'Escape' || key === 'Tab' || (key === 'Enter' && (!hasLines || ctrlKey || metaKey));
}
