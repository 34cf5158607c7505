import { useCallback, useState } from 'react';
import { ApiError } from '../../../api/request.ts';
import { type CreatedWorkshop, createWorkshop, type NewWorkshop } from '../../../api/workshops.ts';
import { rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { adminSecret, keepAdminSecret } from '../adminSecret.ts';

/** What stands between a wish and its workshop. */
export type MakingState =
  | { readonly step: 'idle' }
  | { readonly step: 'making' }
  /** The server wants an administrator's secret. */
  | { readonly step: 'secret'; readonly wish: NewWorkshop }
  | { readonly step: 'failed'; readonly error: unknown };

/** Makes workshops, remembers them in this browser and hands them to `onOpen`. */
export function useCreateWorkshop(onOpen: (workshop: CreatedWorkshop) => void) {
  const [state, setState] = useState<MakingState>({ step: 'idle' });
  const make = useCallback(
    async (wish: NewWorkshop, secret = adminSecret()) => {
      setState({ step: 'making' });
      try {
        const made = await createWorkshop(wish, secret);
        if (secret !== undefined) keepAdminSecret(secret);
        rememberWorkshop({ id: made.id, title: wish.title, ...made.tokens });
        onOpen(made);
      } catch (error) {
        const wantsSecret = error instanceof ApiError && error.code === 'access.admin';
        setState(wantsSecret ? { step: 'secret', wish } : { step: 'failed', error });
      }
    },
    [onOpen],
  );
  return { state, make, dismiss: useCallback(() => setState({ step: 'idle' }), []) };
}
