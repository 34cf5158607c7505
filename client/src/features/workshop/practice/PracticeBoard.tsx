import { ArrowRight, CircleCheck, Circle as CircleOpen, Plus, Trash2 } from 'lucide-react';
import { type RefObject, useReducer, useRef } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import styles from './Practice.module.css';
import {
  CARD,
  EMPTY,
  hasTried,
  type PracticeAct,
  type PracticeState,
  practised,
  TRIALS,
} from './practice.ts';
import { useCardMove } from './useCardMove.ts';

/** A board to try how boards work: cards are placed, moved and connected, on this page alone. */
export function PracticeBoard() {
  const t = useLiveT();
  const [state, act] = useReducer(practised, EMPTY);
  const area = useRef<HTMLDivElement>(null);
  const selected = state.cards.find(({ id }) => id === state.selected);
  const add = () => act({ do: 'add', ...placeFor(state.cards.length, area.current) });
  return (
    <div className={styles.practice}>
      <Trials state={state} />
      <section ref={area} className={styles.area} aria-label={t('practice.area')} dir="ltr">
        <Ways state={state} />
        {state.cards.map((card) => (
          <Card key={card.id} card={card} state={state} area={area} act={act} />
        ))}
      </section>
      <p role="status" className={styles.hint}>
        {t(state.isConnecting ? 'practice.connecting' : 'practice.hint')}
      </p>
      <div className={styles.tools}>
        <Button icon={<Plus size={18} aria-hidden />} onPress={add} isDisabled={state.cards.length >= MOST}>
          {t('practice.add')}
        </Button>
        {selected && (
          <>
            <Button
              icon={<ArrowRight size={18} aria-hidden className={styles.arrow} />}
              isPressed={state.isConnecting}
              onPress={() => act({ do: 'connect' })}
            >
              {t('practice.connect')}
            </Button>
            <Button
              variant="quiet"
              icon={<Trash2 size={18} aria-hidden />}
              onPress={() => act({ do: 'remove' })}
            >
              {t('practice.remove')}
            </Button>
          </>
        )}
      </div>
      {selected && (
        <TextInput
          label={t('practice.text')}
          value={selected.text}
          maxLength={40}
          onChange={(text) => act({ do: 'write', text })}
        />
      )}
    </div>
  );
}

/** As many as there is room for. */
const MOST = 8;

function Trials({ state }: { readonly state: PracticeState }) {
  const t = useLiveT();
  return (
    <ul className={styles.trials}>
      {TRIALS.map((trial) => {
        const isDone = hasTried(state, trial);
        const Icon = isDone ? CircleCheck : CircleOpen;
        return (
          <li key={trial} data-done={isDone}>
            <Icon size={18} aria-label={isDone ? t('practice.tried') : undefined} aria-hidden={!isDone} />
            {t(`practice.try.${trial}`)}
          </li>
        );
      })}
    </ul>
  );
}

interface CardProps {
  readonly card: PracticeState['cards'][number];
  readonly state: PracticeState;
  readonly area: RefObject<HTMLElement | null>;
  act(act: PracticeAct): void;
}

function Card({ card, state, area, act }: CardProps) {
  const t = useLiveT();
  const { id, text, x, y } = card;
  const moving = useCardMove({
    at: card,
    area,
    onMove: (to) => act({ do: 'move', id, ...to }),
    onPress: () => act({ do: 'press', id }),
  });
  return (
    <button
      type="button"
      className={styles.card}
      style={{ translate: `${x}px ${y}px` }}
      aria-pressed={id === state.selected}
      data-connecting={state.isConnecting}
      {...moving}
    >
      <bdi>{text || t('practice.card', { number: id })}</bdi>
    </button>
  );
}

/** One beside the other, and below, as the board is wide. */
function placeFor(count: number, area: HTMLElement | null): { readonly x: number; readonly y: number } {
  const columns = Math.max(1, Math.floor((area?.clientWidth ?? 0) / (CARD.width + 24)));
  const rows = Math.max(1, Math.floor((area?.clientHeight ?? 0) / (CARD.height + 16)));
  return {
    x: 12 + (count % columns) * (CARD.width + 24),
    y: 12 + (Math.floor(count / columns) % rows) * (CARD.height + 16),
  };
}

function Ways({ state: { cards, ways } }: { readonly state: PracticeState }) {
  const middle = (id: number) => {
    const card = cards.find((each) => each.id === id);
    return card && { x: card.x + CARD.width / 2, y: card.y + CARD.height / 2 };
  };
  return (
    <svg className={styles.ways} aria-hidden>
      <defs>
        <marker
          id="practice-arrow"
          viewBox="0 0 10 10"
          refX={9}
          refY={5}
          markerWidth={7}
          markerHeight={7}
          orient="auto"
        >
          <path d="M0 0 L10 5 L0 10 Z" className={styles.head} />
        </marker>
      </defs>
      {ways.map((way) => {
        const [from, to] = [middle(way.from), middle(way.to)];
        if (from === undefined || to === undefined) return null;
        const end = edgeOf(to, from);
        return (
          <line
            key={`${way.from} ${way.to}`}
            x1={from.x}
            y1={from.y}
            x2={end.x}
            y2={end.y}
            markerEnd="url(#practice-arrow)"
          />
        );
      })}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a line that comes from elsewhere meets the edge of the card around a point. */
function edgeOf(card: Point, from: Point): Point {
  const [dx, dy] = [from.x - card.x, from.y - card.y];
  const share = Math.min(CARD.width / 2 / Math.abs(dx || 1e-6), CARD.height / 2 / Math.abs(dy || 1e-6), 1);
  return { x: card.x + dx * share, y: card.y + dy * share };
}
