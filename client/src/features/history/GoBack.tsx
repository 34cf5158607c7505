import { useCallback, useState } from 'react';
import type { BoardAccess } from '../../api/boards.ts';
import { fetchPast, keepVersion, type PastState } from '../../api/versions.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './History.module.css';

interface GoBackProps {
  /** When the board was as it would be, as people write it. */
  readonly moment: string;
  onGoBack(): Promise<void>;
  onLeave(): void;
}

/** Says what going back does, and asks once more. */
export function GoBack({ moment, onGoBack, onLeave }: GoBackProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  return (
    <AskAgain
      label={t('history.goBack')}
      text={t('history.goBack.about', { moment })}
      confirm={t('history.goBack.confirm')}
      leave={t('history.goBack.leave')}
      variant="primary"
      onConfirm={onGoBack}
      onLeave={onLeave}
      wordsOf={errorMessage}
    />
  );
}

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  onGoBack(at: number): Promise<void>;
}

/** Goes back to any moment that the server still knows. */
export function Moment({ from, to, onGoBack }: MomentProps) {
  const t = useT();
  const format = useFormat();
  const [value, setValue] = useState(toLocalInput(from));
  const [isAsking, setAsking] = useState(false);
  const chosen = fromLocalInput(value, { from, to });
  return (
    <Disclosure summary={t('history.moment')}>
      <div className={styles.keep}>
        <p className={cx(styles.hint, styles.wide)}>
          {t('history.moment.about', { from: format.moment(from), to: format.moment(to) })}
        </p>
        <TextInput
          type="datetime-local"
          label={t('history.moment.label')}
          value={value}
          onChange={(next) => {
            setValue(next);
            setAsking(false);
          }}
        />
        {!isAsking && (
          <Button isDisabled={chosen === undefined} onPress={() => setAsking(true)}>
            {t('history.goBack')}
          </Button>
        )}
        {isAsking && chosen !== undefined && (
          <GoBack
            moment={format.moment(chosen)}
            onGoBack={() => onGoBack(chosen)}
            onLeave={() => setAsking(false)}
          />
        )}
      </div>
    </Disclosure>
  );
}

const MINUTE_MS = 60_000;

/** A time (milliseconds since 1970) as a field for local date and time takes it, to the minute. */
export function toLocalInput(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * MINUTE_MS;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/**
 * The time that such a field holds; undefined where it holds none, or one outside of the limits. The field knows minutes
 * only, so the minute of a limit counts as that limit.
 */
export function fromLocalInput(
  value: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const start = new Date(value).getTime();
  if (Number.isNaN(start) || start > to || start + MINUTE_MS <= from) return undefined;
  return Math.max(from, start);
}

/**
 * Makes the board what it was, as an edit of one's own: everybody sees it, and undo takes it back. What is on the
 * board now is kept first, for when this window is closed. The same command as on the server (`restoreBoard`), but run
 * here: undo holds what this page did, and nothing that came from the server.
 * @throws ApiError
 */
export function useGoBack(access: BoardAccess): (past: PastState) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const { attempt, commands, undo } = useSession();
  const { boardId, token } = access;
  return useCallback(
    async (past) => {
      const board = await fetchPast({ boardId, token }, past);
      await keepVersion({ boardId, token });
      attempt(() => commands.restoreBoard(board));
      toast({
        tone: 'info',
        message: t('history.done'),
        actions: [{ label: t('board.undo'), onPress: undo.undo }],
      });
    },
    [boardId, token, attempt, commands, undo, toast, t],
  );
}
