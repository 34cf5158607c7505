import { SYNC_PATH } from '@parcours/shared/protocol';
import { Route } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { inWindow } from '../../local/webStorage.ts';
import { useLine } from '../../session/hooks.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Message } from '../../ui/Message.tsx';

const READ = 'blockedRead';

/** Says that this network lets no WebSocket through, and whom to ask; nothing once it has been read in this window. */
export function BlockedBanner() {
  const t = useT();
  const { trouble } = useLine();
  const [isRead, setRead] = useState(() => inWindow.recall(READ) !== undefined);
  if (trouble !== 'blocked' || isRead) return null;
  const read = () => {
    inWindow.remember(READ, 'yes');
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

interface WaitingForBoardProps {
  readonly loading: ReactNode;
  /** What else there is to do. */
  readonly children: ReactNode;
}

/** In the place of a board that does not come: what is wrong, and whom to ask. The page goes on trying. */
export function WaitingForBoard({ loading, children }: WaitingForBoardProps) {
  const t = useT();
  const { trouble } = useLine();
  switch (trouble) {
    case 'none':
      return loading;
    case 'unreachable':
      return (
        <Message title={t('line.unreachable.title')} text={t('line.unreachable.text')}>
          {children}
        </Message>
      );
    case 'blocked':
      return (
        <Message
          title={t('line.blocked.title')}
          text={t('line.blocked.text', { address: addressToAllow(location) })}
        >
          {children}
        </Message>
      );
  }
}

/** The address that a network has to let WebSockets through to. */
function addressToAllow({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${SYNC_PATH}/`;
}
