import { type ReactNode, useCallback } from 'react';
import { publishScenario } from '../../api/library.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { AdminSecretDialog, adminSecret, isSecretWanted, keepAdminSecret } from '../../ui/adminSecret.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';

interface Attempt {
  readonly file: Blob;
  readonly secret: string | undefined;
}

/** Publishes scenarios on this server, and asks for the administrator's secret where it wants one. */
export function usePublish(onPublished?: () => void): {
  readonly isPending: boolean;
  readonly isDone: boolean;
  publish(file: Blob): void;
  /** The window that asks for the secret. */
  readonly question: ReactNode;
} {
  const say = useLibraryT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const act = useCallback(
    async ({ file, secret }: Attempt) => {
      try {
        await publishScenario(file, secret);
      } catch (error) {
        if (!isSecretWanted(error)) toast({ tone: 'error', message: errorMessage(error) });
        throw error;
      }
      if (secret !== undefined) keepAdminSecret(secret);
      toast({ tone: 'info', message: say('scenario.published') });
      onPublished?.();
    },
    [say, toast, errorMessage, onPublished],
  );
  const { state, submit, reset } = useSubmit(act);
  const asked = state.step === 'failed' && isSecretWanted(state.error) ? state.input : undefined;
  return {
    isPending: state.step === 'pending',
    isDone: state.step === 'done',
    publish: (file) => void submit({ file, secret: adminSecret() }),
    question: asked && (
      <AdminSecretDialog onSubmit={(secret) => void submit({ ...asked, secret })} onClose={reset} />
    ),
  };
}
