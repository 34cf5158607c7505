import type { ReactNode } from 'react';
import { TextInput, WrappingInput } from './controls.tsx';
import { useDraft } from './useDraft.ts';

interface DraftTextProps {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly type?: 'text' | 'url' | 'date';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Gets what was typed, and what the field said when the typing began. */
  onCommit(value: string, base: string): void;
}

/** A line of text that is handed over when the typing pauses. */
export function DraftText({ value, onCommit, ...props }: DraftTextProps) {
  const draft = useDraft(value, onCommit);
  return <TextInput {...props} {...draft} />;
}

interface DraftTitleProps {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  readonly value: string;
  /** Gets what was typed, and what the field said when the typing began. */
  onCommit(value: string, base: string): void;
}

/** As `DraftText`, for what is often longer than a line: all of it stays in sight. */
export function DraftTitle({ value, onCommit, ...props }: DraftTitleProps) {
  const draft = useDraft(value, onCommit);
  return <WrappingInput {...props} {...draft} />;
}
