import { useEffect } from 'react';
import { useRemovedWords } from '../features/removal/RemovalDialog.tsx';
import { useErrorMessage } from '../i18n/useErrorMessage.ts';
import { useT } from '../i18n/useT.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import type { Notice } from '../store/uiStore.ts';
import { useToast } from '../ui/toasts.tsx';

/** Shows what the session has to say, such as a refused edit or what was removed, at the foot of the page. */
export function useNotices(): void {
  const notices = useUi((state) => state.notices);
  const { dismiss } = useUiActions();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const t = useT();
  const removedWords = useRemovedWords();
  useEffect(() => {
    const show = (notice: Notice) => {
      switch (notice.kind) {
        case 'error':
          return toast({ tone: 'error', message: errorMessage(notice) });
        case 'removed':
          return toast({
            tone: 'info',
            message: t('removal.done', { what: removedWords(notice.counts) }),
            action: { label: t('board.undo'), onPress: notice.onTakeBack },
          });
      }
    };
    for (const notice of notices) {
      show(notice);
      dismiss(notice.key);
    }
  }, [notices, dismiss, toast, errorMessage, t, removedWords]);
}
