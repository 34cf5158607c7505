import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { HomeButton } from './emptyPages.tsx';
import styles from './IncompleteLink.module.css';
import { PasteLink } from './PasteLink.tsx';
import type { Linked } from './router.ts';
import { knownToken, navigate } from './useRoute.ts';

/** Says that the address lacks what opens its page, and takes the whole link instead. */
export function IncompleteLink({ route }: { readonly route: Linked }) {
  const t = useT();
  const known = knownToken(route);
  usePageTitle(t('link.incomplete.title'), t('app.name'));
  return (
    <Message title={t('link.incomplete.title')} text={t('link.incomplete.text')}>
      <PasteLink />
      <div className={styles.ways}>
        {known !== undefined && (
          <Button onPress={() => navigate(route, known)}>{t('link.incomplete.known')}</Button>
        )}
        <HomeButton />
      </div>
    </Message>
  );
}
