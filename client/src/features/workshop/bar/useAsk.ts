import type { Command } from '@parcours/shared/workshop/command';
import { useCallback, useState } from 'react';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useLive } from '../../../live/hooks.ts';
import { useToast } from '../../../ui/toasts.tsx';

/** Asks the workshop for something, and says why not; that it has moved on meanwhile is seen already. */
export function useAsk() {
  const { ask } = useLive();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const [isPending, setPending] = useState(false);
  const askFor = useCallback(
    async (command: Command) => {
      setPending(true);
      try {
        await ask(command);
      } catch (error) {
        if (codeOf(error) !== 'workshop.moved-on') toast({ tone: 'error', message: errorMessage(error) });
      } finally {
        setPending(false);
      }
    },
    [ask, toast, errorMessage],
  );
  return { isPending, ask: askFor };
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
}
