import type { AssetId } from '@parcours/shared/board';
import { RefreshCcw } from 'lucide-react';
import { useCircleWords } from '../../records/assets/circleWords.ts';
import styles from './Objective.module.css';

/** A circle of papers in words. */
export function CircleWords({ circle }: { readonly circle: readonly AssetId[] }) {
  const words = useCircleWords();
  return (
    <p className={styles.circle}>
      <RefreshCcw size={18} aria-hidden />
      <span>{words(circle)}</span>
    </p>
  );
}
