import { mayWrite } from '@parcours/shared/protocol';
import { TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useKeeping, useSavedState } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { DownloadCopy } from './DownloadCopy.tsx';

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
