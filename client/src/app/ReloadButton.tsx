import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { useReload } from './useReload.ts';

/** Loads the page anew, and says so where it has to wait for the server. */
export function ReloadButton() {
  const t = useT();
  const { reload, isWaiting } = useReload();
  return (
    <>
      <Button variant="primary" isDisabled={isWaiting} onPress={reload}>
        {t('crash.reload')}
      </Button>
      <p role="status">{isWaiting ? t('crash.waiting') : ''}</p>
    </>
  );
}
