import { useT } from '../i18n/useT.ts';
import styles from './OpenByLink.module.css';
import { PasteLink } from './PasteLink.tsx';

/** An app has no address bar that a link could be put into. */
export function OpenByLink() {
  const t = useT();
  return (
    <section className={styles.section} aria-labelledby="by-link">
      <h2 id="by-link">{t('home.link')}</h2>
      <PasteLink />
    </section>
  );
}
