import type { MouseEvent } from 'react';
import { useT } from '../i18n/useT.ts';
import styles from './BoardHeader.module.css';
import { navigate } from './useRoute.ts';

/** The mark, leading home without loading the page anew. */
export function HomeLink() {
  const t = useT();
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate({ page: 'home' });
  };
  return (
    <a href="/" className={styles.home} aria-label={t('app.home')} onClick={go}>
      <img src="/icon.svg" alt="" width="32" height="32" />
    </a>
  );
}
