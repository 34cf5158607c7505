import { useCallback, useState } from 'react';
import {
  type CreatedBoard,
  createBoard,
  type FileProblem,
  type NewBoard,
  problemsOf,
} from '../../api/boards.ts';
import { ApiError } from '../../api/request.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { rememberBoard } from '../../local/recentBoards.ts';
import { useToast } from '../../ui/toasts.tsx';
import { adminSecret, keepAdminSecret } from './adminSecret.ts';

/** A board to create: `key` tells which button asked for it. */
export interface BoardWish extends NewBoard {
  readonly key: string;
}

/** What stands between a wish and its board. */
export type CreationState =
  | { readonly step: 'idle' }
  | { readonly step: 'creating'; readonly key: string }
  /** The server wants an administrator's secret; the one given before, if any, was wrong. */
  | { readonly step: 'secret'; readonly wish: BoardWish }
  | { readonly step: 'refused'; readonly problems: readonly FileProblem[] };

const IDLE: CreationState = { step: 'idle' };

/** Creates boards, remembers them in this browser and hands them to `onOpen`. */
export function useCreateBoard(onOpen: (board: CreatedBoard) => void) {
  const errorMessage = useErrorMessage();
  const toast = useToast();
  const [state, setState] = useState<CreationState>(IDLE);
  const create = useCallback(
    async (wish: BoardWish, secret = adminSecret()) => {
      setState({ step: 'creating', key: wish.key });
      try {
        onOpen(await createAndRemember(wish, secret));
      } catch (error) {
        const next = afterFailure(error, wish);
        setState(next);
        if (next.step === 'idle') toast({ tone: 'error', message: errorMessage(error) });
      }
    },
    [onOpen, errorMessage, toast],
  );
  return { state, create, dismiss: useCallback(() => setState(IDLE), []) };
}

async function createAndRemember({ key: _key, ...board }: BoardWish, secret?: string): Promise<CreatedBoard> {
  const created = await createBoard(board, secret);
  if (secret !== undefined) keepAdminSecret(secret);
  rememberBoard({ ...created, title: board.title ?? '', openedAt: Date.now() });
  return created;
}

function afterFailure(error: unknown, wish: BoardWish): CreationState {
  const problems = problemsOf(error);
  if (problems.length > 0) return { step: 'refused', problems };
  const wantsSecret = error instanceof ApiError && error.code === 'access.admin';
  return wantsSecret ? { step: 'secret', wish } : IDLE;
}
