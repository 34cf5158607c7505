import { useCallback, useState } from 'react';
import { takeOffShelf } from '../api/library.ts';
import { useT } from '../i18n/useT.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useToast } from './toasts.tsx';
import { useAdminAct } from './useAdminAct.tsx';

interface TakeOffShelfProps {
  readonly id: string;
  readonly title: string;
  onGone(): void;
}

/** Takes something off the server's shelf, after asking. */
export function TakeOffShelf({ id, title, onGone }: TakeOffShelfProps) {
  const t = useT();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const act = useCallback(
    async (gone: string, secret: string | undefined) => {
      await takeOffShelf(gone, secret);
      toast({ tone: 'info', message: t('home.shelf.gone', { title }) });
      onGone();
    },
    [title, onGone, t, toast],
  );
  const { isPending, run, question } = useAdminAct(act);
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        label={t('home.shelf.takeOff.label', { title })}
        isPending={isPending}
        onPress={() => setAsking(true)}
      >
        {t('home.shelf.takeOff')}
      </Button>
      {isAsking && (
        <Dialog
          size="sm"
          title={t('home.shelf.sure', { title })}
          closeLabel={t('common.close')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
              <Button
                variant="danger"
                onPress={() => {
                  setAsking(false);
                  run(id);
                }}
              >
                {t('home.shelf.takeOff')}
              </Button>
            </>
          }
        >
          <p>{t('home.shelf.sure.about')}</p>
        </Dialog>
      )}
      {question}
    </>
  );
}
