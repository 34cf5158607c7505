import { useEffect } from 'react';
import { useErrorMessage } from '../i18n/useErrorMessage.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import { useToast } from '../ui/toasts.tsx';

/** Shows what the session has to say, such as a refused edit, at the foot of the page. */
export function useNotices(): void {
  const notices = useUi((state) => state.notices);
  const { dismiss } = useUiActions();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  useEffect(() => {
    for (const notice of notices) {
      toast({ tone: 'error', message: errorMessage(notice) });
      dismiss(notice.key);
    }
  }, [notices, dismiss, toast, errorMessage]);
}
