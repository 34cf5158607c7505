import { mayWrite } from '@parcours/shared/protocol';
import { AppWindow, CloudCheck, CloudOff, Eraser, type LucideIcon, MonitorSmartphone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { inStepAt } from '../../local/inStep.ts';
import { useBoard, useKeeping, useSavedState } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './WhereSaved.module.css';

interface WhereSavedProps {
  isProgramStored(): Promise<boolean>;
  /** Leaves the board, and erases what this browser has of it. */
  onErase(): void;
  onClose(): void;
}

/** What of the board is where, until when, and how it is erased there. */
export function WhereSaved({ isProgramStored, onErase, onClose }: WhereSavedProps) {
  const t = useT();
  const { role } = useSession();
  const isKept = useKeeping() === 'kept';
  return (
    <Dialog size="sm" title={t('where.title')} closeLabel={t('common.close')} onClose={onClose}>
      <OnServer />
      <Place icon={MonitorSmartphone} title={t('where.device')}>
        {mayWrite(role) ? (
          <>
            {isKept ? <Copy isProgramStored={isProgramStored} /> : <p>{t('where.device.none')}</p>}
            <Erase onErase={onErase} />
          </>
        ) : (
          <p>{t('where.device.view')}</p>
        )}
      </Place>
      <Place icon={AppWindow} title={t('where.window')}>
        <p>{t('where.window.text')}</p>
      </Place>
    </Dialog>
  );
}

function OnServer() {
  const t = useT();
  const format = useFormat();
  const state = useSavedState();
  const until = useBoard(({ meta }) => meta.retainUntil);
  return (
    <Place icon={state === 'offline' ? CloudOff : CloudCheck} title={t('where.server')}>
      <p>{t(state === 'offline' ? 'where.server.offline' : `saved.${state}.about`)}</p>
      <p>
        {until === undefined
          ? t('where.server.noDay')
          : t('where.server.until', { date: format.date(dayOf(until)) })}
      </p>
    </Place>
  );
}

/** A day of the calendar, wherever one is. */
function dayOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function Copy({ isProgramStored }: Pick<WhereSavedProps, 'isProgramStored'>) {
  const t = useT();
  const format = useFormat();
  const { boardId } = useSession();
  const isConnected = useSavedState() === 'saved';
  const { state } = useLoad(isProgramStored);
  const since = inStepAt(boardId);
  return (
    <>
      <p>{t('where.device.kept')}</p>
      {!isConnected && since !== undefined && (
        <p>{t('where.device.inStep', { moment: format.moment(since) })}</p>
      )}
      {loadedValue(state) === false && <p>{t('where.device.noProgram')}</p>}
      <HowLong />
    </>
  );
}

/** Whether the browser may clear the copy by itself; it can be asked not to. */
function HowLong() {
  const t = useT();
  // There is none by plain HTTP from another machine.
  const { state, reload } = useLoad('storage' in navigator ? isPersisted : undefined);
  const { state: asking, submit } = useSubmit(async () => {
    await navigator.storage.persist();
    reload();
  });
  if (loadedValue(state) === true) return <p role="status">{t('where.device.stays')}</p>;
  const wasAsked = asking.step === 'done';
  return (
    <>
      <p>{t('where.device.mayGo')}</p>
      {state.step === 'ready' && !wasAsked && (
        <Button size="sm" isPending={asking.step === 'pending'} onPress={() => void submit()}>
          {t('where.device.ask')}
        </Button>
      )}
      <p role="status">{wasAsked ? t('where.device.refused') : ''}</p>
    </>
  );
}

const isPersisted = () => navigator.storage.persisted();

function Erase({ onErase }: Pick<WhereSavedProps, 'onErase'>) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const isAllThere = useSavedState() === 'saved';
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <AskAgain
        label={t('where.erase')}
        text={t(isAllThere ? 'where.erase.about' : 'where.erase.unsent')}
        confirm={t('where.erase.confirm')}
        leave={t('where.erase.keep')}
        variant="danger"
        onConfirm={async () => onErase()}
        onLeave={() => setAsking(false)}
        wordsOf={errorMessage}
      />
    );
  }
  return (
    <Button
      size="sm"
      variant="danger"
      icon={<Eraser size={16} aria-hidden />}
      onPress={() => setAsking(true)}
    >
      {t('where.erase')}
    </Button>
  );
}

interface PlaceProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

function Place({ icon: Icon, title, children }: PlaceProps) {
  return (
    <section className={styles.place}>
      <h3>
        <Icon size={20} aria-hidden />
        {title}
      </h3>
      {children}
    </section>
  );
}
