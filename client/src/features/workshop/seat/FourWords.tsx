import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { CopyField } from '../../../ui/CopyField.tsx';

/** The way back to a seat. */
export function FourWords({ words }: { readonly words: readonly string[] }) {
  const t = useLiveT();
  const page = useT();
  return (
    <>
      <p>{t('seat.words.about')}</p>
      <CopyField
        label={t('lobby.back.words')}
        value={words.join(' ')}
        words={{ copy: page('common.copy'), copied: page('common.copied'), failed: page('share.copyFailed') }}
      />
    </>
  );
}
