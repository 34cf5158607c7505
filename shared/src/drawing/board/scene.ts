import type { Analysis, ObjectiveAnalysis } from '../../analysis/index.ts';
import type { Theme } from '../../api/formats.ts';
import type { Actor, Asset, Barrier, Board } from '../../board/index.ts';
import type { Language } from '../../messages/index.ts';
import { type Catalogue, languageOf, printable } from '../../report/index.ts';
import { type Palette, paletteOf } from './palette.ts';
import { SignBook } from './signs.ts';

/** What every part of a picture of the board is drawn from. */
export interface Scene {
  readonly board: Board;
  readonly words: Catalogue;
  /** Cards run in the direction of the words, the canvas from left to right. */
  readonly isMirrored: boolean;
  readonly palette: Palette;
  readonly signs: SignBook;
  /** A text of the board; what an untitled record is called where there is none. */
  titleOf(text: string): string;
  actor(id: string | undefined): Actor | undefined;
  asset(id: string): Asset | undefined;
  objective(id: string): ObjectiveAnalysis | undefined;
  /** What stands in the way there, the worst first. */
  barriersOn(id: string): readonly Barrier[];
}

export interface SceneOptions {
  readonly lang: Language;
  readonly theme: Theme;
  /** Tells its signs from those of other pictures in the same page. */
  readonly id: string;
}

export function sceneOf(board: Board, analysis: Analysis, { lang, theme, id }: SceneOptions): Scene {
  const { words, direction } = languageOf(lang);
  const actors = new Map<string, Actor>(board.actors.map((actor) => [actor.id, actor]));
  const assets = new Map<string, Asset>(board.assets.map((asset) => [asset.id, asset]));
  const objectives = new Map<string, ObjectiveAnalysis>(
    analysis.objectives.map((entry) => [entry.objective, entry]),
  );
  const barriers = barriersByPlace(board.barriers);
  return {
    board,
    words,
    isMirrored: direction === 'rtl',
    palette: paletteOf(theme),
    signs: new SignBook(id),
    titleOf: (text) => printable(text).trim() || words.frame.unnamed,
    actor: (id) => (id === undefined ? undefined : actors.get(id)),
    asset: (id) => assets.get(id),
    objective: (id) => objectives.get(id),
    barriersOn: (id) => barriers.get(id) ?? [],
  };
}

function barriersByPlace(all: readonly Barrier[]): ReadonlyMap<string, readonly Barrier[]> {
  const places = new Map<string, Barrier[]>();
  for (const barrier of all) {
    if (barrier.removed) continue;
    const there = places.get(barrier.on);
    if (there === undefined) places.set(barrier.on, [barrier]);
    else there.push(barrier);
  }
  for (const there of places.values()) there.sort(worstFirst);
  return places;
}

/** By what a card or a way shows the first of them alone. */
export function worstFirst(a: Barrier, b: Barrier): number {
  return Number(b.blocks) - Number(a.blocks) || b.severity - a.severity || (a.id < b.id ? -1 : 1);
}
