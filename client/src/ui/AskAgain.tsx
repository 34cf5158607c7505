import { useEffect, useRef } from 'react';
import styles from './AskAgain.module.css';
import { Button } from './Button.tsx';
import { useSubmit } from './useSubmit.ts';

interface AskAgainProps {
  /** What is asked about, in a few words. */
  readonly label: string;
  /** What the action does. */
  readonly text: string;
  readonly confirm: string;
  readonly leave: string;
  readonly variant: 'primary' | 'danger';
  /** Rejects where the action fails: the question then stays, with the reason. */
  onConfirm(): Promise<void>;
  onLeave(): void;
  /** What a person should read about a failure. */
  wordsOf(failure: unknown): string;
}

/** Says what an action does that is not lightly undone, and asks once more. It takes the focus of the button it replaces. */
export function AskAgain({ label, text, confirm, leave, variant, ...on }: AskAgainProps) {
  const { state, submit } = useSubmit(on.onConfirm);
  const isPending = state.step === 'pending' || state.step === 'done';
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
    <div ref={question} role="group" tabIndex={-1} aria-label={label} className={styles.question}>
      <p>{text}</p>
      <div className={styles.choices}>
        <Button variant={variant} isPending={isPending} onPress={() => void submit()}>
          {confirm}
        </Button>
        <Button isDisabled={isPending} onPress={on.onLeave}>
          {leave}
        </Button>
      </div>
      {state.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {on.wordsOf(state.error)}
        </p>
      )}
    </div>
  );
}
