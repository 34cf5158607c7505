import { useCallback, useState } from 'react';
import { fetchLiveTokens, renewLiveTokens } from '../../../../api/liveWorkshops.ts';
import type { WorkshopAccess } from '../../../../api/workshops.ts';
import { useErrorMessage } from '../../../../i18n/useErrorMessage.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { AskAgain } from '../../../../ui/AskAgain.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { useLoad } from '../../../../ui/useLoad.ts';
import { WorkshopLinks } from '../../links/WorkshopLinks.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import type { ClosingProps } from './common.tsx';

export function LinksDialog({ access, onClose }: ClosingProps & { readonly access: WorkshopAccess }) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const { view } = useConsole();
  const { workshopId, token } = access;
  const load = useCallback(
    (signal: AbortSignal) => fetchLiveTokens({ workshopId, token }, signal),
    [workshopId, token],
  );
  const { state, reload } = useLoad(load);
  return (
    <Dialog size="lg" title={say('console.links')} closeLabel={t('common.close')} onClose={onClose}>
      {state.step === 'loading' && <p role="status">{t('app.loading')}</p>}
      {state.step === 'failed' && (
        <p role="alert">
          {errorMessage(state.error)} <Button onPress={reload}>{t('common.retry')}</Button>
        </p>
      )}
      {state.step === 'ready' && (
        <WorkshopLinks
          workshopId={workshopId}
          about={view}
          {...state.value}
          renewal={<Renewal access={access} onRenewed={reload} />}
        />
      )}
    </Dialog>
  );
}

/** Another link to come in, where the one that there was got around; whoever is in stays. */
function Renewal({ access, onRenewed }: { readonly access: WorkshopAccess; onRenewed(): void }) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {say('links.renew')}
      </Button>
    );
  return (
    <AskAgain
      label={say('links.renew')}
      text={say('links.renew.about')}
      confirm={say('links.renew')}
      leave={t('common.cancel')}
      variant="danger"
      onConfirm={async () => {
        await renewLiveTokens(access, 'contribute');
        setAsking(false);
        onRenewed();
      }}
      onLeave={() => setAsking(false)}
      wordsOf={errorMessage}
    />
  );
}
