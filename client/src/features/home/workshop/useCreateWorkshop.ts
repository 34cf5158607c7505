import { useCallback } from 'react';
import { type CreatedWorkshop, createWorkshop, type NewWorkshop } from '../../../api/workshops.ts';
import { rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { adminSecret, isSecretWanted, keepAdminSecret } from '../adminSecret.ts';

interface Attempt {
  readonly wish: NewWorkshop;
  readonly secret: string | undefined;
}

/** Makes workshops, remembers them in this browser and hands them to `onOpen`. */
export function useCreateWorkshop(onOpen: (workshop: CreatedWorkshop) => void) {
  const act = useCallback(
    async ({ wish, secret }: Attempt) => {
      const made = await createWorkshop(wish, secret);
      if (secret !== undefined) keepAdminSecret(secret);
      rememberWorkshop({ id: made.id, title: wish.title, ...made.tokens });
      onOpen(made);
    },
    [onOpen],
  );
  const { state, submit, reset } = useSubmit(act);
  const failed = state.step === 'failed' ? state : undefined;
  const isAsking = failed !== undefined && isSecretWanted(failed.error);
  return {
    isPending: state.step === 'pending',
    /** What the server wants an administrator's secret for. */
    refused: isAsking ? failed.input.wish : undefined,
    error: isAsking ? undefined : failed?.error,
    make: useCallback((wish: NewWorkshop, secret = adminSecret()) => submit({ wish, secret }), [submit]),
    dismiss: reset,
  };
}
