import { useT } from '../../i18n/useT.ts';
import { useObjective } from '../../session/hooks.ts';
import { cx } from '../../ui/cx.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import type { RouteCard } from '../cards.ts';
import { CardShell } from './CardShell.tsx';
import styles from './cards.module.css';

/**
 * A card of a large board seen from afar: its title alone, and an objective's outcome. What could not be read is
 * not drawn, since hundreds of such cards are in sight at once.
 */
export function SketchCard({ card }: { readonly card: RouteCard }) {
  const { collection, record } = card;
  const title = 'title' in record ? record.title : record.name;
  return (
    <CardShell id={record.id} className={cx(styles.sketch, collection === 'personas' && styles.persona)}>
      <h3 className={styles.stepTitle} dir="auto">
        {title}
      </h3>
      {collection === 'objectives' && <SketchOutcome id={record.id} />}
      {collection !== 'personas' && (
        <i dir="ltr" className={cx(styles.arrival, 'target')} data-handlepos="left" />
      )}
      <i dir="ltr" className={cx(styles.departure, 'source')} data-handlepos="right" />
    </CardShell>
  );
}

function SketchOutcome({ id }: { readonly id: string }) {
  const t = useT();
  const view = useObjective(id);
  if (view === null) return null;
  const { outcome } = view.preview ?? view.now;
  return <OutcomeBadge outcome={outcome} label={t(`outcome.${outcome}`)} isPreview={view.preview !== null} />;
}
