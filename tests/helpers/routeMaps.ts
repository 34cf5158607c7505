import { analyse } from '@parcours/shared/analysis';
import { type Board, parseBoardJson } from '@parcours/shared/board';
import type { Language } from '@parcours/shared/messages';
import { languageOf, lookUp } from '@parcours/shared/report';
import { cardsOf } from '../../shared/src/drawing/map/cards.ts';
import { type PlacedCard, placeCards } from '../../shared/src/drawing/map/placing.ts';
import { routeMapSvg } from '../../shared/src/drawing/map/routeMap.ts';
import { cityBoard } from './cityBoard.ts';
import { type Tag, tagsOf } from './htmlTree.ts';
import { sketchBoard } from './sketchBoard.ts';

export const mapOf = (board: Board, lang: Language = 'en') =>
  routeMapSvg(board, analyse(board, []), { lang });

export function place(board: Board): PlacedCard[] {
  const { words } = languageOf('en');
  return placeCards(cardsOf(board, analyse(board, []), lookUp(board), words), board.legs);
}

export const bottom = ({ top, card }: PlacedCard) => top + card.height;

/** The board with every card at one place, as after a paste. */
export function heaped(board: Board): Board {
  const flat = <R extends { x: number; y: number }>(records: readonly R[]) =>
    records.map((record) => ({ ...record, x: 0, y: 0 }));
  return {
    ...board,
    personas: flat(board.personas),
    steps: flat(board.steps),
    objectives: flat(board.objectives),
  };
}

/** The board with a card pushed half onto another, which is no reason to lay everything out anew. */
export function touching(board: Board): Board {
  const steps = board.steps.map((step) => (step.id === 'class' ? { ...step, y: 40 } : step));
  return { ...board, steps };
}

/** `count` steps in a long chain with shortcuts, all in a heap. */
export function chain(count: number): Board {
  const steps = Array.from({ length: count }, (_, at) => ({ id: `s${at}`, title: `Step ${at}` }));
  const legs = steps.flatMap(({ id }, at) => [
    { id: `a${at}`, from: at === 0 ? 'p' : `s${at - 1}`, to: id },
    ...(at % 3 === 0 && at > 5 ? [{ id: `b${at}`, from: `s${at - 6}`, to: id }] : []),
  ]);
  return parseBoardJson({
    format: 'parcours.board',
    version: 1,
    personas: [{ id: 'p', name: 'P' }],
    steps,
    legs,
  });
}

/** A city in a heap, each of its steps with a name. */
export function titledCity(count: number): Board {
  const city = cityBoard(count, 3);
  return { ...city, steps: city.steps.map((step) => ({ ...step, title: `Step ${step.id}` })) };
}

/** A row of steps, with legs from each to the first and from the person to each. */
export function acrossAll(count: number): Board {
  const steps = Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    title: `Step ${at}`,
    x: (at + 1) * 400,
  }));
  const legs = steps.flatMap(({ id }, at) => [
    { id: `to${at}`, from: 'p', to: id },
    ...(at > 0 ? [{ id: `back${at}`, from: id, to: 's0', kind: 'workaround' }] : []),
  ]);
  return sketchBoard({ personas: [{ id: 'p' }], steps, legs });
}

/** Each element of a picture with the text that follows its tag. */
export function drawn(svg: string): { tag: Tag; text: string }[] {
  const texts = [...svg.matchAll(/<(?!\/)[^>]*>([^<]*)/g)].map(([, text = '']) => unescaped(text));
  return tagsOf(svg).map((tag, at) => ({ tag, text: texts[at] ?? '' }));
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
