import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useLine } from '../../session/hooks.ts';
import { Message } from '../../ui/Message.tsx';
import { addressToAllow } from './addressToAllow.ts';

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
