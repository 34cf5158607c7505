/** A card on the practice board; its place is in CSS pixels from the board's upper corner. */
interface PracticeCard {
  readonly id: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How large cards are, as in the style sheet. */
export const CARD = { width: 120, height: 56 } as const;

/** From one card to the next. */
interface Way {
  readonly from: number;
  readonly to: number;
}

/** What somebody tries things with before the workshop begins. It is kept nowhere. */
export interface PracticeState {
  readonly cards: readonly PracticeCard[];
  readonly ways: readonly Way[];
  readonly selected?: number | undefined;
  /** The next card that is pressed is the one that the selected one leads to. */
  readonly isConnecting: boolean;
  readonly hasMoved: boolean;
}

export type PracticeAct =
  | { readonly do: 'add'; readonly x: number; readonly y: number }
  | { readonly do: 'press'; readonly id: number }
  | { readonly do: 'move'; readonly id: number; readonly x: number; readonly y: number }
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'connect' }
  | { readonly do: 'remove' };

export const EMPTY: PracticeState = { cards: [], ways: [], isConnecting: false, hasMoved: false };

export function practised(state: PracticeState, act: PracticeAct): PracticeState {
  const { cards, ways, selected, isConnecting } = state;
  const change = (id: number | undefined, fields: Partial<PracticeCard>) =>
    cards.map((card) => (card.id === id ? { ...card, ...fields } : card));
  switch (act.do) {
    case 'add': {
      const id = Math.max(0, ...cards.map((card) => card.id)) + 1;
      const added = { id, text: '', x: act.x, y: act.y };
      return { ...state, cards: [...cards, added], selected: id, isConnecting: false };
    }
    case 'press':
      return isConnecting && selected !== undefined && selected !== act.id
        ? { ...state, ways: withWay(ways, selected, act.id), selected: act.id, isConnecting: false }
        : { ...state, selected: act.id };
    case 'move':
      return { ...state, cards: change(act.id, { x: act.x, y: act.y }), hasMoved: true };
    case 'write':
      return { ...state, cards: change(selected, { text: act.text }) };
    case 'connect':
      return { ...state, isConnecting: selected !== undefined && !isConnecting };
    case 'remove':
      return {
        ...state,
        cards: cards.filter(({ id }) => id !== selected),
        ways: ways.filter(({ from, to }) => from !== selected && to !== selected),
        selected: undefined,
        isConnecting: false,
      };
  }
}

function withWay(ways: readonly Way[], from: number, to: number): readonly Way[] {
  return ways.some((way) => way.from === from && way.to === to) ? ways : [...ways, { from, to }];
}

/** What there is to try. */
export const TRIALS = ['add', 'move', 'connect'] as const;
type Trial = (typeof TRIALS)[number];

export function hasTried({ cards, ways, hasMoved }: PracticeState, trial: Trial): boolean {
  switch (trial) {
    case 'add':
      return cards.length > 0;
    case 'move':
      return hasMoved;
    case 'connect':
      return ways.length > 0;
  }
}
