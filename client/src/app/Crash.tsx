import { useT } from '../i18n/useT.ts';
import { Message } from '../ui/Message.tsx';
import { ReloadButton } from './ReloadButton.tsx';

interface CrashProps {
  /** Whether the server had all that was done on the page. */
  readonly isAllSent: boolean;
}

export function Crash({ isAllSent }: CrashProps) {
  const t = useT();
  return (
    <Message title={t('crash.title')} text={t(isAllSent ? 'crash.text' : 'crash.unsent')}>
      <ReloadButton />
    </Message>
  );
}
