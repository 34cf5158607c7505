import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { navigate } from './useRoute.ts';

/** The way out of a page with nothing to show. */
export function HomeButton({ variant }: { readonly variant?: 'primary' }) {
  const t = useT();
  return (
    <Button {...(variant && { variant })} onPress={() => navigate({ page: 'home' })}>
      {t('notFound.home')}
    </Button>
  );
}
