import type { CardName } from '@parcours/shared/board';
import { useStore } from 'zustand';
import { type Card, cardKind } from '../../records/cards.ts';
import { CommentButton } from '../../records/comments/CommentMark.tsx';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useFlowStore } from '../flow.ts';
import styles from './far.module.css';
import { commentMarkOn } from './marks.ts';

/** In the place of a card that is drawn from afar: what pointer and keyboard need of it, and where the keyboard is. */
export function FarCard({ card }: { readonly card: Card }) {
  const zoom = useFlowStore(({ transform }) => transform[2]);
  const { area, ports } = cardKind<CardName>(card.collection);
  return (
    <div className={styles.card} style={{ '--unit': 1 / zoom }}>
      {area !== undefined && <div className={`${area.handle} ${styles.handle}`} />}
      {ports === 'in-out' && <i className={`${styles.arrival} target`} data-handlepos="left" />}
      {ports !== 'none' && <i className={`${styles.departure} source`} data-handlepos="right" />}
      <PressedMark card={card} zoom={zoom} />
    </div>
  );
}

/** Over the mark of comments, where the picture has one. */
function PressedMark({ card, zoom }: { readonly card: Card; readonly zoom: number }) {
  const { commentNews } = useSession();
  const unseen = useStore(commentNews.store, (news) => news.unseen);
  const records = useBoard((state) => state.records);
  const box = commentMarkOn(card, zoom, { records, unseen });
  if (box === undefined) return null;
  const { x, y } = card.record;
  const style = {
    insetInlineStart: box.x / zoom - x,
    insetBlockStart: box.y / zoom - y,
    inlineSize: box.width / zoom,
    blockSize: box.height / zoom,
  };
  return <CommentButton on={card.record.id} className={styles.mark} style={style} />;
}

/** In the place of a leg. */
export function FarLeg({ path }: { readonly path: string }) {
  return <path d={path} className={styles.leg} />;
}
