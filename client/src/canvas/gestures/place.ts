import type { CardName } from '@parcours/shared/board';
import { cardKind } from '../../records/cards.ts';
import type { AddContext, Point } from '../../records/kind.ts';
import { addStepAt } from '../../records/steps/addStepAt.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { freePoint } from './freePoint.ts';

/** What comes from the city's list is a step there. */
function cardOf(what: Placeable): CardName {
  return 'id' in what ? 'steps' : what.kind;
}

/** Where a new card goes that nobody points a place for: near `wished`, where there is room. */
export function roomFor(what: Placeable, wished: Point, records: RecordMaps): Point {
  const { area, newSize: size } = cardKind<CardName>(cardOf(what));
  return freePoint(wished, { isArea: area !== undefined, size }, records);
}

/**
 * Puts a new card on the canvas with its middle at `at`, and returns its id; undefined where it cannot be: what
 * it stands for is gone, or there is no persona whose objective it could be.
 */
export function placeCard(context: AddContext, what: Placeable, at: Point): string | undefined {
  const kind = cardKind<CardName>(cardOf(what));
  const { width, height } = kind.newSize;
  const corner = { x: Math.round(at.x - width / 2), y: Math.round(at.y - height / 2) };
  return 'id' in what ? addStepAt(context, what, corner) : kind.add(context, corner);
}
