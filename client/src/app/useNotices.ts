import { useEffect } from 'react';
import { useOutcomeWords } from '../features/story/useOutcomeWords.ts';
import { useCountWords } from '../i18n/useCountWords.ts';
import { useErrorMessage } from '../i18n/useErrorMessage.ts';
import { useT } from '../i18n/useT.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import type { Notice } from '../store/uiStore.ts';
import { useToast } from '../ui/toasts.tsx';

/** Shows what the session has to say, such as a refused edit, what was removed or which outcomes changed, at the foot of the page. */
export function useNotices(): void {
  const notices = useUi((state) => state.notices);
  const { dismiss, revealRecords } = useUiActions();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const t = useT();
  const countWords = useCountWords();
  const outcomeWords = useOutcomeWords();
  useEffect(() => {
    const show = (notice: Notice) => {
      switch (notice.kind) {
        case 'error':
          return toast({ tone: 'error', message: errorMessage(notice) });
        case 'removed':
          return toast({
            tone: 'info',
            message: t('removal.done', { what: countWords(notice.counts) }),
            actions: [{ label: t('board.undo'), onPress: notice.onTakeBack }],
          });
        case 'followEnded':
          return toast({ tone: 'info', message: t(`follow.${notice.why}`, { name: notice.name }) });
        case 'outcomes': {
          const ids = notice.changes.map(({ objective }) => objective);
          const { onTakeBack } = notice;
          return toast({
            tone: 'info',
            topic: 'outcomes',
            message: outcomeWords(notice.changes),
            actions: [
              { label: t('outcomeChange.show'), onPress: () => revealRecords(ids) },
              ...(onTakeBack ? [{ label: t('board.undo'), onPress: onTakeBack }] : []),
            ],
          });
        }
      }
    };
    for (const notice of notices) {
      show(notice);
      dismiss(notice.key);
    }
  }, [notices, dismiss, revealRecords, toast, errorMessage, t, countWords, outcomeWords]);
}
