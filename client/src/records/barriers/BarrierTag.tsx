import { Ban, TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../ui/cx.ts';
import styles from './BarrierTag.module.css';
import { useBarriersOn } from './barriersOn.ts';

/** What stands in the way on a card: the worst barrier by name, the others counted. */
export function BarrierTag({ on }: { readonly on: string }) {
  const t = useT();
  const { barriers, lifted, blocks, wouldOpen } = useBarriersOn(on);
  const [worst] = barriers;
  if (worst === undefined) return null;
  const Icon = blocks || wouldOpen ? Ban : TriangleAlert;
  const tone = wouldOpen ? styles.lifted : blocks ? styles.blocks : styles.hinders;
  return (
    <p className={cx(styles.tag, tone)} title={barriers.map(({ title }) => title).join('\n')}>
      <Icon size={15} aria-hidden />
      <span className="visually-hidden">
        {t(wouldOpen ? 'canvas.barrier.lifted' : blocks ? 'canvas.barrier.blocks' : 'canvas.barrier.hinders')}
      </span>
      <span className={styles.name} dir="auto">
        {worst.title || t('common.untitled')}
      </span>
      {barriers.length > 1 && <span className={styles.count}>+{barriers.length - 1}</span>}
      {lifted > 0 && <span className={styles.whatIf}>{t('canvas.whatIf')}</span>}
    </p>
  );
}
