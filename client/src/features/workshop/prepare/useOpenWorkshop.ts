import { useCallback } from 'react';
import { type CreatedLive, createLiveWorkshop, type LiveSetup } from '../../../api/liveWorkshops.ts';
import { rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { adminSecret, isSecretWanted, keepAdminSecret } from '../../../ui/adminSecret.tsx';
import { useSubmit } from '../../../ui/useSubmit.ts';

interface Attempt {
  readonly setup: LiveSetup;
  readonly secret: string | undefined;
}

/** Makes live workshops, remembers in this browser what opens their console, and hands them to `onMade`. */
export function useOpenWorkshop(onMade: (made: CreatedLive, setup: LiveSetup) => void) {
  const act = useCallback(
    async ({ setup, secret }: Attempt) => {
      const made = await createLiveWorkshop(setup, secret);
      if (secret !== undefined) keepAdminSecret(secret);
      const { view, facilitate } = made.tokens;
      rememberWorkshop({ id: made.id, title: setup.title, view, facilitate, isLive: true });
      onMade(made, setup);
    },
    [onMade],
  );
  const { state, submit, reset } = useSubmit(act);
  const make = useCallback((setup: LiveSetup, secret = adminSecret()) => submit({ setup, secret }), [submit]);
  const failed = state.step === 'failed' ? state : undefined;
  const isSecretAsked = failed !== undefined && isSecretWanted(failed.error);
  return {
    isPending: state.step === 'pending',
    isSecretAsked,
    error: isSecretAsked ? undefined : failed?.error,
    make,
    dismiss: reset,
  };
}
