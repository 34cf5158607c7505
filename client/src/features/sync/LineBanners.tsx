import { mayWrite } from '@parcours/shared/protocol';
import { CloudOff, TriangleAlert, Unplug } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { inStepAt } from '../../local/inStep.ts';
import { useKeeping, useOpenedOffline, useSavedState, useSessionStatus } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DownloadCopy } from './DownloadCopy.tsx';

/** Says that the link opens the board no longer, and what becomes of one's work; nothing while it does. */
export function CutOffBanner() {
  const t = useT();
  const { role } = useSession();
  const { finalClose } = useSessionStatus();
  const isKept = useKeeping() === 'kept';
  if (finalClose?.wayOn !== 'cut-off') return null;
  const words = mayWrite(role) ? (isKept ? 'cutOff.edit' : 'cutOff.notKept') : 'cutOff.view';
  return (
    <Banner icon={<Unplug size={18} aria-hidden />} text={t(words)}>
      <DownloadCopy size="sm" />
    </Banner>
  );
}

/** Says that what is done without a connection is in this window alone; nothing where the browser keeps it. */
export function NotStoredBanner() {
  const t = useT();
  const { role } = useSession();
  const isKept = useKeeping() === 'kept';
  const state = useSavedState();
  const isOffline = state === 'offline' || state === 'connecting';
  if (isKept || !isOffline || !mayWrite(role)) return null;
  return (
    <Banner icon={<TriangleAlert size={18} aria-hidden />} text={t('saved.notKept')}>
      <DownloadCopy size="sm" />
    </Banner>
  );
}

/** Says that the board came from this browser's copy, and of when that is; nothing once it is known, or there is a connection. */
export function FromCopyBanner() {
  const t = useT();
  const format = useFormat();
  const { boardId } = useSession();
  const isKept = useKeeping() === 'kept';
  const isOpenedOffline = useOpenedOffline();
  const [isRead, setRead] = useState(false);
  if (!isOpenedOffline || !isKept || isRead) return null;
  const since = inStepAt(boardId);
  const text =
    since === undefined ? t('saved.fromCopy') : t('saved.fromCopy.since', { moment: format.moment(since) });
  return (
    <Banner icon={<CloudOff size={18} aria-hidden />} text={text}>
      <Button size="sm" onPress={() => setRead(true)}>
        {t('line.read')}
      </Button>
    </Banner>
  );
}
