import type { Pin } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './Icebreaker.module.css';
import { countsOf } from './places.ts';

/** What the pins say, in words. */
export function PinCounts({ pins }: { readonly pins: readonly Pin[] }) {
  const t = useLiveT();
  return (
    <ul className={styles.counts} aria-label={t('icebreaker.counts')}>
      {countsOf(pins).map(({ place, count }) => (
        <li key={place}>
          {t(`icebreaker.place.${place}`)} <strong>{count}</strong>
        </li>
      ))}
    </ul>
  );
}
