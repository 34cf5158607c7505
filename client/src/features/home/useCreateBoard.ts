import { useCallback } from 'react';
import {
  type CreatedBoard,
  createBoard,
  type FileProblem,
  type NewBoard,
  problemsOf,
} from '../../api/boards.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { rememberBoard } from '../../local/recentBoards.ts';
import { adminSecret, isSecretWanted, keepAdminSecret } from '../../ui/adminSecret.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';

/** A board to create: `key` tells which button asked for it. */
export interface BoardWish extends NewBoard {
  readonly key: string;
  /** Is told the id of the board before it opens. */
  readonly onMade?: (boardId: string) => void;
}

/** What has to be settled with the person before there can be a board. */
type Question =
  /** The server wants an administrator's secret; the one given before, if any, was wrong. */
  | { readonly kind: 'secret'; readonly wish: BoardWish }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

interface Attempt {
  readonly wish: BoardWish;
  readonly secret: string | undefined;
}

/** Creates boards, remembers them in this browser and hands them to `onOpen`. Failures that raise no question are told. */
export function useCreateBoard(onOpen: (board: CreatedBoard) => void) {
  const errorMessage = useErrorMessage();
  const toast = useToast();
  const act = useCallback(
    async (attempt: Attempt) => {
      try {
        onOpen(await createAndRemember(attempt));
      } catch (error) {
        if (questionOf(error, attempt) === undefined) toast({ tone: 'error', message: errorMessage(error) });
        throw error;
      }
    },
    [onOpen, errorMessage, toast],
  );
  const { state, submit, reset } = useSubmit(act);
  const create = useCallback((wish: BoardWish, secret = adminSecret()) => submit({ wish, secret }), [submit]);
  return {
    /** The key of the wish that is on its way. */
    creating: state.step === 'pending' ? state.input.wish.key : undefined,
    question: state.step === 'failed' ? questionOf(state.error, state.input) : undefined,
    create,
    dismiss: reset,
  };
}

async function createAndRemember({
  wish: { key: _key, onMade, ...board },
  secret,
}: Attempt): Promise<CreatedBoard> {
  const created = await createBoard(board, secret);
  if (secret !== undefined) keepAdminSecret(secret);
  const { id, tokens } = created;
  onMade?.(id);
  rememberBoard({ id, tokens, title: board.title ?? '', openedAt: Date.now() });
  return created;
}

function questionOf(error: unknown, { wish }: Attempt): Question | undefined {
  const problems = problemsOf(error);
  if (problems.length > 0) return { kind: 'refused', problems };
  return isSecretWanted(error) ? { kind: 'secret', wish } : undefined;
}

/** The language to start a scenario in: the reader's where the scenario speaks it, else its first. */
export function boardLanguage(available: readonly string[], reader: string): string {
  return available.includes(reader) ? reader : (available[0] ?? reader);
}
