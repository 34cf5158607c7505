import type { Source } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import styles from './fields.module.css';
import { useVerifiedWords } from './sourceWords.ts';

/** Where a record's facts come from, on which terms, and when somebody checked them; nothing where it does not say. */
export function SourceLine({ source }: { readonly source: Source | undefined }) {
  const t = useT();
  const verifiedWords = useVerifiedWords();
  if (source === undefined) return null;
  const { dataset, id, licence, attribution } = source;
  return (
    <div className={styles.group}>
      <h3 className={styles.label}>{t('field.source')}</h3>
      <p className={styles.muted} dir="auto">
        {[dataset, id, attribution, licence].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.muted}>{verifiedWords(source)}</p>
    </div>
  );
}
