import type { CardName } from '@parcours/shared/board';
import { type Card, cardKind } from '../../records/cards.ts';
import { useFlowStore } from '../flow.ts';
import styles from './far.module.css';

/** In the place of a card that is drawn from afar: what pointer and keyboard need of it, and where the keyboard is. */
export function FarCard({ card }: { readonly card: Card }) {
  const zoom = useFlowStore(({ transform }) => transform[2]);
  const { area, ports } = cardKind<CardName>(card.collection);
  return (
    <div className={styles.card} style={{ '--unit': 1 / zoom }}>
      {area !== undefined && <div className={`${area.handle} ${styles.handle}`} />}
      {ports === 'in-out' && <i className={`${styles.arrival} target`} data-handlepos="left" />}
      {ports !== 'none' && <i className={`${styles.departure} source`} data-handlepos="right" />}
    </div>
  );
}

/** In the place of a leg. */
export function FarLeg({ path }: { readonly path: string }) {
  return <path d={path} className={styles.leg} />;
}
