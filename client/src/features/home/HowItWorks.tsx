import { useT } from '../../i18n/useT.ts';
import styles from './HowItWorks.module.css';

const PARTS = ['1', '2', '3', '4'] as const;

export function HowItWorks() {
  const t = useT();
  return (
    <section className={styles.how} aria-labelledby="how">
      <h2 id="how">{t('home.how')}</h2>
      <ol className={styles.parts}>
        {PARTS.map((part) => (
          <li key={part}>
            <h3>{t(`home.how.${part}.title`)}</h3>
            <p>{t(`home.how.${part}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
