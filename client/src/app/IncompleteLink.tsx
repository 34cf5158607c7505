import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { HomeButton } from './emptyPages.tsx';
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
      {known !== undefined && (
        <Button variant="primary" onPress={() => navigate(route, known)}>
          {t('link.incomplete.known')}
        </Button>
      )}
      <PasteLink variant={known === undefined ? 'primary' : 'plain'} />
      <HomeButton />
    </Message>
  );
}
