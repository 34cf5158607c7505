import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import { navigate } from './useRoute.ts';

export function NotFound() {
  const t = useT();
  return (
    <Message title={t('notFound.title')} text={t('notFound.text')}>
      <Button variant="primary" onPress={() => navigate({ page: 'home' })}>
        {t('notFound.home')}
      </Button>
    </Message>
  );
}
