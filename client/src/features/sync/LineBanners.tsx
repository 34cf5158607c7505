import { mayWrite } from '@parcours/shared/protocol';
import { TriangleAlert, Unplug } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useKeeping, useSavedState, useSessionStatus } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
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
