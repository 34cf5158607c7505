import type { Actor } from '@parcours/shared/board';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import styles from './fields.module.css';

/** Where a record's facts come from; nothing where it does not say. */
export function SourceLine({ source }: { readonly source: Actor['source'] }) {
  const t = useT();
  const format = useFormat();
  if (source === undefined) return null;
  const { dataset, id, verifiedOn } = source;
  const checked = verifiedOn && t('field.source.verified', { date: format.date(Date.parse(verifiedOn)) });
  return (
    <div className={styles.group}>
      <h3 className={styles.label}>{t('field.source')}</h3>
      <p className={styles.muted} dir="auto">
        {[dataset, id, checked].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
