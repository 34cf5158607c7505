import { type ReactNode, useCallback } from 'react';
import { useErrorMessage } from '../i18n/useErrorMessage.ts';
import { AdminSecretDialog, adminSecret, isSecretWanted, keepAdminSecret } from './adminSecret.tsx';
import { useToast } from './toasts.tsx';
import { useSubmit } from './useSubmit.ts';

interface Attempt<Input> {
  readonly input: Input;
  readonly secret: string | undefined;
}

/** Does what a server may want the administrator's secret for: asks for it then, and tells of any other error. */
export function useAdminAct<Input>(act: (input: Input, secret: string | undefined) => Promise<void>): {
  readonly isPending: boolean;
  readonly isDone: boolean;
  run(input: Input): void;
  /** The window that asks for the secret. */
  readonly question: ReactNode;
} {
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const attempt = useCallback(
    async ({ input, secret }: Attempt<Input>) => {
      try {
        await act(input, secret);
      } catch (error) {
        if (!isSecretWanted(error)) toast({ tone: 'error', message: errorMessage(error) });
        throw error;
      }
      if (secret !== undefined) keepAdminSecret(secret);
    },
    [act, toast, errorMessage],
  );
  const { state, submit, reset } = useSubmit(attempt);
  const asked = state.step === 'failed' && isSecretWanted(state.error) ? state.input : undefined;
  return {
    isPending: state.step === 'pending',
    isDone: state.step === 'done',
    run: (input) => void submit({ input, secret: adminSecret() }),
    question: asked && (
      <AdminSecretDialog onSubmit={(secret) => void submit({ ...asked, secret })} onClose={reset} />
    ),
  };
}
