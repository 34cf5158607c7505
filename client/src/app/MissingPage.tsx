import type { Missing } from '../api/fetchPart.ts';
import { useT } from '../i18n/useT.ts';
import { Message } from '../ui/Message.tsx';
import { HomeButton } from './HomeButton.tsx';
import { ReloadButton } from './ReloadButton.tsx';

/** Where there is no other page to stay on: why the one that is wanted does not come. */
export function MissingPage({ why }: { readonly why: Missing }) {
  const t = useT();
  return (
    <Message title={t('part.missing.title')} text={t(`part.missing.${why}`)}>
      <ReloadButton />
      <HomeButton />
    </Message>
  );
}
