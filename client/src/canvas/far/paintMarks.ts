import type { Card } from '../../records/cards.ts';
import { MARK, type Mark, marksOn } from './marks.ts';
import { boxNow, type FarBoard, isInSight, onScreen, type Pen, paintIcon } from './pen.ts';

/** Over all cards, so that none covers the mark of the next. */
export function paintMarks(pen: Pen, cards: readonly Card[], board: FarBoard): void {
  for (const card of cards) {
    const at = onScreen(pen, boxNow(card, board));
    if (!isInSight(pen, at)) continue;
    for (const mark of marksOn(card, at, board)) paintMark(pen, mark);
  }
}

interface Look {
  readonly paper: string;
  readonly edge: string;
  readonly icon: string;
  readonly ink: string;
  /** Of the edge; what is new is told by it too, where all papers have one colour. */
  readonly width: number;
}

const LOOKS = {
  votes: {
    paper: 'var(--surface-raised)',
    edge: 'var(--rule-strong)',
    icon: 'var(--accent)',
    ink: 'var(--ink)',
    width: 1,
  },
  comments: {
    paper: 'var(--surface-raised)',
    edge: 'var(--accent)',
    icon: 'var(--accent)',
    ink: 'var(--accent)',
    width: 1,
  },
  news: {
    paper: 'var(--accent)',
    edge: 'var(--accent)',
    icon: 'var(--on-accent)',
    ink: 'var(--on-accent)',
    width: 2.5,
  },
} as const satisfies Record<string, Look>;

function paintMark(pen: Pen, { kind, count, isNew, box }: Mark): void {
  const { ctx, palette } = pen;
  const look: Look = LOOKS[isNew ? 'news' : kind];
  const middle = box.y + box.height / 2;
  ctx.fillStyle = palette.paper(look.paper);
  ctx.strokeStyle = palette.ink(look.edge);
  ctx.lineWidth = look.width * palette.lineWidth;
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  ctx.fill();
  ctx.stroke();
  const sign = count === undefined ? box.width / 2 : MARK.padding + MARK.sign / 2;
  paintIcon(pen, kind, { at: { x: box.x + sign, y: middle }, colour: look.icon, size: MARK.sign });
  if (count === undefined) return;
  ctx.fillStyle = palette.ink(look.ink);
  ctx.font = `650 11px ${palette.textFont}`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.direction = 'ltr';
  ctx.fillText(String(count), box.x + box.width - MARK.padding - 0.5, middle + 0.5);
}
