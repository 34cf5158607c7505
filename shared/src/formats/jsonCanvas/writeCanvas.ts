import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Analysis, Outcome } from '../../analysis/index.ts';
import {
  type Barrier,
  type Board,
  type Leg,
  type LegKind,
  type Objective,
  type Persona,
  type Step,
  toBoardJson,
} from '../../board/index.ts';
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { type Catalogue, type Lookup, languageOf, lookUp, outcomeBadge } from '../../report/index.ts';
import { digest } from '../../texts/index.ts';
import type { NoteColour } from '../noteColour.ts';
import type { CanvasEdge, CanvasNode, JsonCanvas, Side } from './canvas.ts';
import { drawn } from './readCanvas.ts';

/** Presets of the format where there is one, so that a dark theme can have colours of its own. */
const NOTE_COLOUR: Readonly<Record<NoteColour, string>> = {
  yellow: '3',
  blue: '5',
  green: '4',
  pink: '#e58fb2',
  grey: '#9b9b9b',
};
const OUTCOME_COLOUR: Readonly<Record<Outcome, string | undefined>> = {
  open: '4',
  hindered: '3',
  blocked: '1',
  unattainable: '2',
  unexplored: undefined,
};
const LEG_COLOUR: Readonly<Record<LegKind, string | undefined>> = {
  path: undefined,
  referral: '5',
  workaround: '2',
};
const PERSONA_COLOUR = '6';

/**
 * A board as a JSON Canvas for other programs, its cards' words in a language. Board and analysis must be of one edition.
 * The board itself lies in it too, by which `readCanvas` gives it back without loss.
 */
export function writeCanvas(board: Board, analysis: Analysis, lang: Language): JsonCanvas {
  const writing = {
    words: languageOf(lang).words,
    locale: LANGUAGES[lang].locale,
    find: lookUp(board),
    board,
  };
  const outcomes = new Map<string, Outcome>(
    analysis.objectives.map((entry) => [entry.objective, entry.outcome]),
  );
  const cards = withRoom([
    ...board.personas.map((persona) => card(persona, 300, personaText(persona, writing), PERSONA_COLOUR)),
    ...board.objectives.map((objective) => {
      const outcome = outcomes.get(objective.id) ?? 'unexplored';
      return card(objective, 240, objectiveText(objective, outcome, writing), OUTCOME_COLOUR[outcome]);
    }),
    ...board.steps.map((step) => card(step, 260, stepText(step, writing))),
  ]);
  // What comes first lies below what comes later.
  const nodes = [...frameNodes(board), ...noteNodes(board), ...cards];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes,
    edges: board.legs.flatMap((leg) => edge(leg, byId, writing) ?? []),
    parcours: { board: toBoardJson(board) },
  };
}

function frameNodes({ frames }: Board): readonly CanvasNode[] {
  return frames.map(({ id, title, x, y, width, height }) => ({
    id,
    type: 'group',
    ...placeOf({ x, y }),
    width: drawn(width),
    height: drawn(height),
    label: title,
  }));
}

function noteNodes({ notes }: Board): readonly CanvasNode[] {
  const colours = new Map<string, string>(Object.entries(NOTE_COLOUR));
  return notes.map(({ id, text, colour, x, y, width, height }) => ({
    id,
    type: 'text',
    text,
    ...placeOf({ x, y }),
    width: drawn(width),
    height: drawn(height),
    color: colours.get(colour) ?? NOTE_COLOUR.yellow,
  }));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const placeOf = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

type Card = Extract<CanvasNode, { type: 'text' }>;

function card(
  { id, ...place }: Point & { readonly id: string },
  width: number,
  content: readonly BlockContent[],
  color?: string,
): Card {
  const text = toMarkdown({ type: 'root', children: [...content] }, { bullet: '-' }).trim();
  const size = { width, height: heightOf(text, width) };
  return { id, type: 'text', text, ...placeOf(place), ...size, color, parcours: digest(text) };
}

/** In canvas units: about what Obsidian takes for a line, and for the letters in it. */
const LINE = 26;
const LETTER = 8.5;
const PADDING = 40;
const LEAST = 80;
const BETWEEN = 12;

function heightOf(text: string, width: number): number {
  const across = (width - PADDING) / LETTER;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0);
  return Math.round(Math.max(LEAST, lines * LINE + PADDING));
}

/** None reaches over the card below it: what does not fit is scrolled there. */
function withRoom(cards: readonly Card[]): readonly Card[] {
  const inOrder = [...cards].sort((a, b) => a.y - b.y);
  const rooms = new Map(
    inOrder.map((upper, at) => {
      const below = inOrder
        .slice(at + 1)
        .find(({ x, y, width }) => y > upper.y && x < upper.x + upper.width && upper.x < x + width);
      return [upper.id, below === undefined ? upper.height : below.y - upper.y - BETWEEN] as const;
    }),
  );
  return cards.map((one) => ({
    ...one,
    height: Math.max(LEAST, Math.min(one.height, rooms.get(one.id) ?? one.height)),
  }));
}

interface Writing {
  readonly words: Catalogue;
  readonly locale: string;
  readonly find: Lookup;
  readonly board: Board;
}

function personaText(
  { name, summary, story, keyElements, holds }: Persona,
  writing: Writing,
): BlockContent[] {
  const { words, find } = writing;
  return [
    heading(name, writing),
    ...paragraphs(summary),
    ...paragraphs(story),
    ...bullets(keyElements),
    ...named(words.stories.holds, assetNames(holds, find), writing),
  ];
}

function objectiveText(
  { id, title, right, needs }: Objective,
  outcome: Outcome,
  writing: Writing,
): BlockContent[] {
  const { words, find } = writing;
  const { symbol, text } = outcomeBadge(outcome, words);
  return [
    heading(title, writing),
    paragraph([emphasis(words.right[right])]),
    paragraph([strong(`${symbol} ${text}`)]),
    ...named(words.annexes.needs, assetNames(needs, find), writing),
    ...bullets(barriersOn(id, writing)),
  ];
}

function stepText(step: Step, writing: Writing): BlockContent[] {
  const { words, find } = writing;
  const actor = step.actor && find.actors.get(step.actor)?.name;
  const service = step.service && find.services.get(step.service)?.name;
  const where = [actor, service].filter((name) => name !== undefined && name !== '').join(' · ');
  return [
    heading(step.title, writing),
    ...(where === '' ? [] : [paragraph([emphasis(where)])]),
    ...named(words.annexes.needs, assetNames(step.needs, find), writing),
    ...named(words.annexes.gives, assetNames(step.gives, find), writing),
    ...bullets(barriersOn(step.id, writing)),
    ...paragraphs(step.note ?? ''),
  ];
}

/** A barrier that closes the way is told from one that makes it harder as in the report. */
function barriersOn(id: string, { find, words }: Writing): readonly string[] {
  const standing = (find.barriersOn.get(id) ?? []).filter(({ removed }) => !removed);
  return standing.map((barrier) => barrierText(barrier, words));
}

function barrierText({ blocks, title, severity }: Barrier, { severity: severities }: Catalogue): string {
  return `${blocks ? '✕' : '◐'} ${title} (${severities[severity]})`;
}

function assetNames(ids: readonly string[], { assets }: Lookup): readonly string[] {
  return ids.flatMap((id) => assets.get(id)?.name ?? []);
}

function named(label: string, names: readonly string[], { words, locale }: Writing): BlockContent[] {
  if (names.length === 0) return [];
  const all = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
  return [
    paragraph([strong(`${label}${words.punctuation.colon.trimEnd()}`), { type: 'text', value: ` ${all}` }]),
  ];
}

const heading = (title: string, { words }: Writing): BlockContent => ({
  type: 'heading',
  depth: 3,
  children: [{ type: 'text', value: title || words.frame.unnamed }],
});
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });
const emphasis = (value: string): PhrasingContent => ({
  type: 'emphasis',
  children: [{ type: 'text', value }],
});

/** Each line by itself, as it was written. */
function paragraphs(text: string): BlockContent[] {
  return text
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [paragraph([{ type: 'text', value: line }])]));
}

function bullets(lines: readonly string[]): BlockContent[] {
  if (lines.length === 0) return [];
  const children = lines.map((line) => ({
    type: 'listItem' as const,
    spread: false,
    children: paragraphs(line),
  }));
  return [{ type: 'list', spread: false, children }];
}

function edge(leg: Leg, nodes: ReadonlyMap<string, CanvasNode>, writing: Writing): CanvasEdge | undefined {
  const [from, to] = [nodes.get(leg.from), nodes.get(leg.to)];
  if (from === undefined || to === undefined) return undefined;
  const kind = leg.kind === 'path' ? [] : [writing.words.legKind[leg.kind]];
  const label = [leg.label ?? '', ...kind, ...barriersOn(leg.id, writing)]
    .filter((part) => part !== '')
    .join(' · ');
  return {
    id: leg.id,
    fromNode: leg.from,
    ...sidesBetween(from, to),
    toNode: leg.to,
    toEnd: 'arrow',
    color: LEG_COLOUR[leg.kind],
    ...(label !== '' && { label }),
    parcours: digest(label),
  };
}

/** The sides that two cards turn to each other. */
function sidesBetween(from: CanvasNode, to: CanvasNode): { readonly fromSide: Side; readonly toSide: Side } {
  const across = to.x + to.width / 2 - from.x - from.width / 2;
  const down = to.y + to.height / 2 - from.y - from.height / 2;
  if (Math.abs(across) >= Math.abs(down))
    return across >= 0 ? { fromSide: 'right', toSide: 'left' } : { fromSide: 'left', toSide: 'right' };
  return down >= 0 ? { fromSide: 'bottom', toSide: 'top' } : { fromSide: 'top', toSide: 'bottom' };
}
