import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { newestFirst } from '../../records/comments/threads.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useToast } from '../../ui/toasts.tsx';

/** The list of comments, where it is drawn. */
export const LIST = 'comments';

/** Says politely that others have commented, unless their comments are in sight, where that is said as well. */
export function useCommentNotices(): void {
  const t = useT();
  const toast = useToast();
  const { commentNews, store, ui } = useSession();
  const arrived = useStore(commentNews.store, (news) => news.arrived);
  const told = useRef(0);
  useEffect(() => {
    const isMore = arrived.length > told.current;
    told.current = arrived.length;
    const isInSight = document.getElementById(LIST)?.checkVisibility({ visibilityProperty: true }) === true;
    // In a plenary all remark on what is shown: who follows would be told of hardly anything else.
    const isLed = ui.getState().led !== null;
    if (!isMore || isInSight || isLed) return;
    toast({
      tone: 'info',
      topic: 'comments',
      message: t('comments.arrived', { count: arrived.length }),
      actions: [
        {
          label: t('comments.arrived.show'),
          onPress: () => {
            const { unseen } = commentNews.store.getState();
            const [first] = newestFirst(store.getState().records.comments.values()).filter(({ id }) =>
              unseen.has(id),
            );
            if (first === undefined) ui.actions.showTab({ details: 'comments' });
            else ui.actions.showThread(first.id);
          },
        },
      ],
    });
  }, [arrived, t, toast, commentNews, store, ui]);
}
