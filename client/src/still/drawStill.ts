import type { BoardJson, CardName, RecordOf } from '@parcours/shared/board';
import { type Box, boxOf } from '@parcours/shared/drawing/board/sizes';
import { openingViewport, type Placed } from '../canvas/openingView.ts';
import { leftView } from '../local/leftViews.ts';
import { preferredSides, SIDES, wasAskedForAlias } from '../local/preferences.ts';
import styles from './still.module.css';

/** A card as far as the still shows it. */
interface Sketch extends Placed {
  readonly title: string;
  readonly under: string;
}

interface StillOptions {
  readonly boardId: string;
  /** Says what the still is. */
  readonly status: HTMLElement;
}

/**
 * Draws the cards of a board where the canvas will have them, with their titles and the ways between them; in a narrow
 * window, as a list. What people wrote enters as text alone.
 */
export function drawStill(place: HTMLElement, board: BoardJson, { boardId, status }: StillOptions): void {
  const still = made('div', styles.still);
  const canvas = made('div', styles.canvas);
  still.ariaBusy = 'true';
  still.append(titleBar(board.meta.title), status, canvas);
  putSides(still);
  if (!wasAskedForAlias()) still.dataset.newcomer = '';
  status.className = styles.status ?? '';
  place.replaceChildren(still);
  const cards = sketchesOf(board);
  if (cards.length === 0) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const { x, y, zoom } = leftView(boardId) ?? openingViewport(cards, { width, height });
  const layer = made('div', styles.layer);
  layer.style.setProperty('--view', `translate(${x}px, ${y}px) scale(${zoom})`);
  layer.append(ways(board, cards), list(cards));
  canvas.append(layer);
}

/** As wide as the panels will be. */
function putSides(still: HTMLElement): void {
  const sides = preferredSides();
  for (const name of SIDES) {
    const { isFolded, width } = sides[name];
    if (isFolded) still.style.setProperty(`--${name}-width`, '0px');
    else if (width !== null) still.style.setProperty(`--${name}-width`, `${width}px`);
  }
}

function titleBar(title: string): HTMLElement {
  const heading = made('h1', styles.title);
  heading.dir = 'auto';
  heading.textContent = title;
  return heading;
}

/** As people read them: the persons, what they do from the left to the right, and what was noted beside it. */
function sketchesOf({ frames, notes, personas, steps, objectives, actors }: BoardJson): readonly Sketch[] {
  const names = new Map<string | undefined, string>(actors.map(({ id, name }) => [id, name]));
  const sketch = <Name extends CardName>(
    collection: Name,
    record: Readonly<RecordOf<Name>>,
    title: string,
    under = '',
  ): Sketch => ({ collection, id: record.id, box: boxOf(collection, record), title, under });
  return [
    ...frames.map((frame) => sketch('frames', frame, frame.title)),
    ...personas.map((persona) => sketch('personas', persona, persona.name, persona.summary)),
    ...[
      ...steps.map((step) => sketch('steps', step, step.title, names.get(step.actor))),
      ...objectives.map((objective) => sketch('objectives', objective, objective.title)),
    ].sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y),
    ...notes.map((note) => sketch('notes', note, note.text)),
  ];
}

function list(cards: readonly Sketch[]): HTMLElement {
  const all = made('ol', styles.cards);
  all.append(
    ...cards.map(({ collection, box, title, under }) => {
      const card = made('li', styles.card);
      card.dataset.kind = collection;
      card.style.cssText = `--x: ${box.x}px; --y: ${box.y}px; --width: ${box.width}px; --height: ${box.height}px`;
      card.append(line(title, styles.name), line(under, styles.under));
      return card;
    }),
  );
  return all;
}

function line(text: string, className: string | undefined): HTMLElement {
  const drawn = made('p', className);
  drawn.dir = 'auto';
  drawn.textContent = text;
  return drawn;
}

const SVG = 'http://www.w3.org/2000/svg';

function ways({ legs }: BoardJson, cards: readonly Sketch[]): SVGElement {
  const boxes = new Map(cards.map(({ id, box }) => [id, box]));
  const drawn = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  drawn.setAttribute('class', styles.ways ?? '');
  drawn.ariaHidden = 'true';
  path.setAttribute('d', legs.map(({ from, to }) => curve(boxes.get(from), boxes.get(to))).join(''));
  drawn.append(path);
  return drawn;
}

/** From the right side of one card to the left side of another, as ports are. */
function curve(from: Box | undefined, to: Box | undefined): string {
  if (from === undefined || to === undefined) return '';
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const reach = Math.max(40, Math.abs(end.x - start.x) / 2);
  return `M${start.x} ${start.y}C${start.x + reach} ${start.y} ${end.x - reach} ${end.y} ${end.x} ${end.y}`;
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string | undefined,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className ?? '';
  return element;
}
