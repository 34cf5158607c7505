import { useT } from '../../i18n/useT.ts';
import styles from './overlays.module.css';

/** The place of a step in the plan that lies over the canvas. */
export function PlanNumber({ number }: { readonly number: number }) {
  const t = useT();
  return (
    <span className={styles.planNumber}>
      <span className="visually-hidden">{t('canvas.plan.step', { number })}</span>
      <span aria-hidden>{number}</span>
    </span>
  );
}
