import { type ReactNode, useCallback } from 'react';
import { publish } from '../../api/library.ts';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useAdminAct } from '../../ui/useAdminAct.tsx';

/** Publishes scenarios on this server. */
export function usePublish(onPublished?: () => void): {
  readonly isPending: boolean;
  readonly isDone: boolean;
  publish(file: Blob): void;
  /** The window that asks for the administrator's secret. */
  readonly question: ReactNode;
} {
  const say = useLibraryT();
  const toast = useToast();
  const act = useCallback(
    async (file: Blob, secret: string | undefined) => {
      await publish(file, secret);
      toast({ tone: 'info', message: say('scenario.published') });
      onPublished?.();
    },
    [say, toast, onPublished],
  );
  const { run, ...state } = useAdminAct(act);
  return { ...state, publish: run };
}
