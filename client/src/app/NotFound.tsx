import { useT } from '../i18n/useT.ts';
import { Message } from '../ui/Message.tsx';
import { HomeButton } from './HomeButton.tsx';

export function NotFound() {
  const t = useT();
  return (
    <Message title={t('notFound.title')} text={t('notFound.text')}>
      <HomeButton variant="primary" />
    </Message>
  );
}
