import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';

export function Crash() {
  const t = useT();
  return (
    <Message title={t('crash.title')} text={t('crash.text')}>
      <Button variant="primary" onPress={() => location.reload()}>
        {t('crash.reload')}
      </Button>
    </Message>
  );
}
