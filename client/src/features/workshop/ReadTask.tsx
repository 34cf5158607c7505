import { useLocale, useT } from '../../i18n/useT.ts';
import { ReadAloud } from '../../ui/ReadAloud.tsx';

/** Reads a task aloud, where the device can in the language of the page. */
export function ReadTask({ text }: { readonly text: string }) {
  const t = useT();
  const words = { read: t('aloud.read'), stop: t('aloud.stop') };
  return <ReadAloud texts={[text]} language={useLocale()} words={words} />;
}
