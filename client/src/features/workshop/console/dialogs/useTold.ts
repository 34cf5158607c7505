import { useCallback } from 'react';
import { useErrorMessage } from '../../../../i18n/useErrorMessage.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useToast } from '../../../../ui/toasts.tsx';

interface Told<Made> {
  act(): Promise<Made>;
  /** What to say once it is done. */
  readonly done: string;
  /** What takes back what was made. */
  undo(made: Made): Promise<unknown>;
}

/** Does something, says so with a way to undo it, or why not; resolves with whether it is done. */
export function useTold(): <Made>(told: Told<Made>) => Promise<boolean> {
  const t = useT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  return useCallback(
    async ({ act, done, undo }) => {
      const fail = (error: unknown) => toast({ tone: 'error', message: errorMessage(error) });
      try {
        const made = await act();
        const onPress = () => void undo(made).catch(fail);
        toast({ tone: 'info', message: done, actions: [{ label: t('board.undo'), onPress }] });
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    [t, toast, errorMessage],
  );
}
