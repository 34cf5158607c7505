import type { Card } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import { AXES, type Axis, type Box, boxOf } from '../boxes.ts';

/** To which edge or middle of the box around them cards are moved. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** In which direction cards are put at equal distances. */
export type Direction = 'across' | 'down';

type Places = ReadonlyMap<string, Point>;

/** Where cards go that are aligned with each other. */
export function aligned(cards: readonly Card[], alignment: Alignment): Places {
  const axis =
    AXES[alignment === 'left' || alignment === 'centre' || alignment === 'right' ? 'across' : 'down'];
  const boxes = cards.map(namedBox);
  const from = Math.min(...boxes.map((box) => box[axis.start]));
  const to = Math.max(...boxes.map((box) => box[axis.start] + box[axis.length]));
  return placed(boxes, axis, (box) => {
    switch (alignment) {
      case 'left':
      case 'top':
        return from;
      case 'centre':
      case 'middle':
        return (from + to - box[axis.length]) / 2;
      case 'right':
      case 'bottom':
        return to - box[axis.length];
    }
  });
}

/** Where cards go that are put at equal distances, while the first and the last stay. */
export function distributed(cards: readonly Card[], direction: Direction): Places {
  const axis = AXES[direction];
  const middleOf = (box: Box) => box[axis.start] + box[axis.length] / 2;
  const boxes = cards.map(namedBox).sort((a, b) => middleOf(a) - middleOf(b));
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined || boxes.length < 3) return new Map();
  const room = last[axis.start] + last[axis.length] - first[axis.start];
  const taken = boxes.reduce((sum, box) => sum + box[axis.length], 0);
  const gap = (room - taken) / (boxes.length - 1);
  let next = first[axis.start];
  return placed(boxes, axis, (box) => {
    const start = next;
    next += box[axis.length] + gap;
    return start;
  });
}

interface NamedBox extends Box {
  readonly id: string;
}

function namedBox(card: Card): NamedBox {
  return { id: card.record.id, ...boxOf(card) };
}

function placed(boxes: readonly NamedBox[], { start }: Axis, startOf: (box: Box) => number): Places {
  return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y, [start]: startOf(box) }]));
}
