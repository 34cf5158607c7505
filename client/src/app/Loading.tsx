import { useT } from '../i18n/useT.ts';
import styles from './Loading.module.css';

/** While a page, or a board's content, is on its way. */
export function Loading() {
  const t = useT();
  return (
    <p role="status" className={styles.loading}>
      {t('app.loading')}
    </p>
  );
}
