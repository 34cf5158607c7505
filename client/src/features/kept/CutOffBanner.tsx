import { CLOSE, mayWrite } from '@parcours/shared/protocol';
import { Unplug } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSessionStatus } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { DownloadCopy } from './DownloadCopy.tsx';

/** Says that the link opens the board no longer, and what becomes of one's work; nothing while it does. */
export function CutOffBanner() {
  const t = useT();
  const { role } = useSession();
  const { closeCode } = useSessionStatus();
  if (closeCode !== CLOSE.unauthorised) return null;
  return (
    <Banner icon={<Unplug size={18} aria-hidden />} text={t(mayWrite(role) ? 'cutOff.edit' : 'cutOff.view')}>
      <DownloadCopy size="sm" />
    </Banner>
  );
}
