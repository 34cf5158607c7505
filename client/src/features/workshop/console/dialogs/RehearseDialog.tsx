import { MAX_ROBOTS } from '@parcours/shared/workshop';
import { useState } from 'react';
import {
  type CreatedLive,
  fetchLiveTokens,
  type LiveTokens,
  rehearseWorkshop,
} from '../../../../api/liveWorkshops.ts';
import type { WorkshopAccess } from '../../../../api/workshops.ts';
import { useErrorMessage } from '../../../../i18n/useErrorMessage.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { rememberWorkshop } from '../../../../local/recentWorkshops.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { useSubmit } from '../../../../ui/useSubmit.ts';
import { WholeNumber } from '../../../../ui/WholeNumber.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import type { ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';

/** Fewer show nothing of what a full room is like. */
const LEAST_ROBOTS = 10;
/** As in a group that is full. */
const ROBOTS_A_GROUP = 7;

interface RehearseDialogProps extends ClosingProps {
  readonly access: WorkshopAccess;
  onRehearsal(rehearsal: CreatedLive): void;
}

/** What a rehearsal is, and with how many robots. */
export function RehearseDialog({ access, onRehearsal, onClose }: RehearseDialogProps) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const { view } = useConsole();
  const wanted = Math.max(LEAST_ROBOTS, view.groupCount * ROBOTS_A_GROUP);
  const [robots, setRobots] = useState(Math.min(wanted, MAX_ROBOTS));
  const { state, submit } = useSubmit(async (count: number) => {
    const rehearsal = await rehearseWorkshop(access, count);
    // So that there is a way back, also for whoever came by a link.
    const own = await fetchLiveTokens(access);
    remember(access.workshopId, view.title, own);
    remember(rehearsal.id, say('rehearsal.title', { title: view.title }), rehearsal);
    onRehearsal(rehearsal);
  });
  return (
    <Dialog
      size="sm"
      title={say('rehearsal.start')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={state.step === 'pending'} onPress={() => submit(robots)}>
            {say('rehearsal.start.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <p>{say('rehearsal.start.about')}</p>
        <p>{say('rehearsal.start.apart')}</p>
        <WholeNumber
          label={say('rehearsal.start.count')}
          hint={say('rehearsal.start.range', { least: LEAST_ROBOTS, most: MAX_ROBOTS })}
          value={robots}
          least={LEAST_ROBOTS}
          most={MAX_ROBOTS}
          onChange={setRobots}
        />
        {state.step === 'failed' && <p role="alert">{errorMessage(state.error)}</p>}
      </div>
    </Dialog>
  );
}

function remember(id: string, title: string, { tokens: { view, facilitate } }: LiveTokens): void {
  rememberWorkshop({ id, title, view, facilitate, isLive: true });
}
