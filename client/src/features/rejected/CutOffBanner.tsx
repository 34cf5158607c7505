import { mayWrite } from '@parcours/shared/protocol';
import { Unplug } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useKeeping, useSessionStatus } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { DownloadCopy } from './DownloadCopy.tsx';

/** Says that the link opens the board no longer, and what becomes of one's work; nothing while it does. */
export function CutOffBanner() {
  const t = useT();
  const { role } = useSession();
  const { refusal } = useSessionStatus();
  const isKept = useKeeping() === 'kept';
  if (refusal?.wayOn !== 'cut-off') return null;
  const words = mayWrite(role) ? (isKept ? 'cutOff.edit' : 'cutOff.notKept') : 'cutOff.view';
  return (
    <Banner icon={<Unplug size={18} aria-hidden />} text={t(words)}>
      <DownloadCopy size="sm" />
    </Banner>
  );
}
