import { Route } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { recallForWindow, rememberForWindow } from '../../local/windowStorage.ts';
import { useLine } from '../../session/hooks.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { addressToAllow } from './addressToAllow.ts';

const READ = 'blockedRead';

/** Says that this network lets no WebSocket through, and whom to ask; nothing once it has been read in this window. */
export function BlockedBanner() {
  const t = useT();
  const { trouble } = useLine();
  const [isRead, setRead] = useState(() => recallForWindow(READ) !== undefined);
  if (trouble !== 'blocked' || isRead) return null;
  const read = () => {
    rememberForWindow(READ, 'yes');
    setRead(true);
  };
  return (
    <Banner
      icon={<Route size={18} aria-hidden />}
      text={t('line.blocked', { address: addressToAllow(location) })}
    >
      <Button size="sm" onPress={read}>
        {t('line.read')}
      </Button>
    </Banner>
  );
}
