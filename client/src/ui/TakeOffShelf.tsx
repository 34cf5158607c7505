import { useCallback, useState } from 'react';
import { takeOffShelf } from '../api/library.ts';
import { useT } from '../i18n/useT.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { LibraryWords, useLibraryT } from './LibraryWords.tsx';
import { useToast } from './toasts.tsx';
import { useAdminAct } from './useAdminAct.tsx';

interface TakeOffShelfProps {
  readonly id: string;
  readonly title: string;
  onGone(): void;
}

/** Takes something off the server's shelf, after asking. */
export function TakeOffShelf(props: TakeOffShelfProps) {
  return (
    <LibraryWords>
      <TakeOff {...props} />
    </LibraryWords>
  );
}

function TakeOff({ id, title, onGone }: TakeOffShelfProps) {
  const t = useT();
  const say = useLibraryT();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const act = useCallback(
    async (gone: string, secret: string | undefined) => {
      await takeOffShelf(gone, secret);
      toast({ tone: 'info', message: say('shelf.gone', { title }) });
      onGone();
    },
    [title, onGone, say, toast],
  );
  const { isPending, run, question } = useAdminAct(act);
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        label={say('shelf.takeOff.label', { title })}
        isPending={isPending}
        onPress={() => setAsking(true)}
      >
        {say('shelf.takeOff')}
      </Button>
      {isAsking && (
        <Dialog
          size="sm"
          title={say('shelf.sure', { title })}
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
                {say('shelf.takeOff')}
              </Button>
            </>
          }
        >
          <p>{say('shelf.sure.about')}</p>
        </Dialog>
      )}
      {question}
    </>
  );
}
