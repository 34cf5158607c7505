import {
  type Board,
  type BoardReading,
  type CollectionName,
  cutText,
  emptyBoard,
  type Fault,
  isDictionary,
  isId,
  type Leg,
  type Problem,
  problemOf,
  readBoardJson,
  toBoardJson,
} from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { digest } from '../../texts/index.ts';
import { MOST_BROUGHT_IN } from '../bounds.ts';
import { noteColour } from '../noteColour.ts';
import { type FoundCanvas, type ReadEdge, type ReadNode, readEdge, readNode } from './canvas.ts';

/** What becomes of cards that lines lead to or from: steps with ways between them, or notes, between which there are none. */
export const JOINED = ['steps', 'notes'] as const;
export type Joined = (typeof JOINED)[number];

/** Edges of one canvas; with as many as nodes it would be more than anybody draws. */
const MOST_EDGES = 4 * MOST_BROUGHT_IN;

/**
 * Reads a JSON Canvas into a board. Of a file of ours the whole board comes back, with what was moved, added, joined and
 * taken away in it since; of any other, cards, groups and lines. What a board cannot hold is reported.
 * @throws CodedError `import.too-large`, `import.empty`; `board.version` where a newer version wrote it.
 */
export function readCanvas(found: FoundCanvas, joined: Joined): BoardReading {
  if (found.nodes.length > MOST_BROUGHT_IN || found.edges.length > MOST_EDGES)
    throw new CodedError('import.too-large', { most: MOST_BROUGHT_IN });
  const own = isOwn(found) ? readBoardJson(found.own) : undefined;
  if (own === undefined && found.nodes.length === 0) throw new CodedError('import.empty');
  const reader = new CanvasReader(own?.board ?? emptyBoard());
  reader.readNodes(found, joined);
  reader.readEdges(found);
  const { board, problems } = readBoardJson(reader.document());
  return { board, problems: [...(own?.problems ?? []), ...reader.problems, ...problems] };
}

/** Whether it was written by this program, so that a whole board lies in it. */
export function isOwn({ own }: FoundCanvas): boolean {
  return isDictionary(own) && own.format === 'parcours.board';
}

const CARD_KINDS = [
  'personas',
  'objectives',
  'steps',
  'notes',
  'frames',
] as const satisfies readonly CollectionName[];
type CardKind = (typeof CARD_KINDS)[number];

/** A record as it is put together here; the reader of boards validates it before anybody sees it. */
type Fields = Readonly<Record<string, unknown>>;

class CanvasReader {
  readonly problems: Problem[] = [];
  readonly #before: Board;
  readonly #cards = new Map<string, { readonly kind: CardKind; readonly fields: Fields }>();
  readonly #legs = new Map<string, Fields>();
  /** Ids on the board: a new record must take none of them. */
  readonly #taken: Set<string>;
  /** The cards that nodes became, by the ids of these. */
  readonly #made = new Map<string, string>();

  constructor(before: Board) {
    this.#before = before;
    const { meta: _meta, ...collections } = before;
    this.#taken = new Set(Object.values(collections).flatMap((records) => records.map(({ id }) => id)));
  }

  /** A `parcours.board` document, of which the cards and ways are yet to be validated. */
  document(): unknown {
    const cards = [...this.#cards.values()];
    const of = (kind: CardKind) => cards.flatMap((card) => (card.kind === kind ? [card.fields] : []));
    const collections = Object.fromEntries(CARD_KINDS.map((kind) => [kind, of(kind)]));
    return { ...toBoardJson(this.#before), ...collections, legs: [...this.#legs.values()] };
  }

  readNodes({ nodes, edges }: FoundCanvas, joined: Joined): void {
    const ends = joined === 'steps' ? endsOf(edges) : new Set<string>();
    const known = new Map(
      CARD_KINDS.flatMap((kind) =>
        this.#before[kind].map((record): [string, Known] => [record.id, { kind, record }]),
      ),
    );
    for (const [at, raw] of nodes.entries()) {
      const node = readNode(raw);
      if (node === undefined) {
        this.#tell('node', nameOf(raw, at), { code: 'node.malformed' });
        continue;
      }
      const card = known.get(node.id);
      known.delete(node.id);
      if (card !== undefined) this.#keep(card, node);
      else this.#add(node, ends.has(node.id) && !this.#made.has(node.id));
    }
  }

  readEdges({ edges }: FoundCanvas): void {
    const known = new Map(this.#before.legs.map((leg): [string, Leg] => [leg.id, leg]));
    const ways = new Set<string>();
    for (const [at, raw] of edges.entries()) {
      const edge = readEdge(raw);
      if (edge === undefined) {
        this.#tell('edge', nameOf(raw, at), { code: 'edge.malformed' });
        continue;
      }
      const leg = known.get(edge.id);
      known.delete(edge.id);
      if (leg !== undefined) this.#legs.set(leg.id, this.#kept(leg, edge));
      else this.#join(edge, ways);
    }
  }

  /** A card of ours: where it is, and how large, is taken from the file, and its words where they are one field's. */
  #keep({ kind, record }: Known, node: ReadNode): void {
    const { id, x, y, text, label } = node;
    const isMoved = Math.round(record.x) !== x || Math.round(record.y) !== y;
    const isResized =
      'width' in record && (drawn(record.width) !== node.width || drawn(record.height) !== node.height);
    const fields = {
      ...record,
      ...(isMoved && { x, y }),
      ...(isResized && usableSize(node)),
      ...(kind === 'notes' && text !== undefined && { text }),
      ...(kind === 'frames' && label !== undefined && { title: label }),
    };
    this.#made.set(id, id);
    this.#cards.set(id, { kind, fields });
    const isOneField = kind === 'notes' || kind === 'frames';
    if (!isOneField && text !== undefined && node.parcours !== digest(text)) this.#keepText(node, text);
  }

  /** What a card says comes of several fields, so that a text cannot go back into them: it stands in a note beside it. */
  #keepText(node: ReadNode, text: string): void {
    this.#tell('node', node.id, { code: 'node.text-changed' });
    this.#addNote({ ...node, x: node.x + node.width + BESIDE, color: undefined }, text);
  }

  #add(node: ReadNode, isStep: boolean): void {
    const text = textOf(node);
    if (node.type === 'group') this.#addFrame(node);
    else if (text === undefined)
      this.#tell('node', node.id, { code: 'node.kind', kind: cutText(node.type, 40) });
    else this.#remember(node, isStep ? this.#addStep(node, text) : this.#addNote(node, text));
  }

  /** Of several nodes with the same id, edges mean the first. */
  #remember({ id }: ReadNode, card: string): void {
    if (!this.#made.has(id)) this.#made.set(id, card);
  }

  #addFrame(node: ReadNode): void {
    const { id, x, y, label = '', background } = node;
    this.#put('frames', id, { title: label, x, y, ...usableSize(node) });
    if (background !== undefined)
      this.#tell('node', id, { code: 'node.background', file: cutText(background, 200) });
  }

  #addNote(node: ReadNode, text: string): string {
    const { id, x, y, color } = node;
    return this.#put('notes', id, { text, colour: noteColour(color), x, y, ...usableSize(node) });
  }

  #addStep({ id, x, y }: ReadNode, text: string): string {
    return this.#put('steps', id, { ...asStep(text), x, y });
  }

  #put(kind: CardKind, wished: string, fields: Fields): string {
    const id = this.#newId(wished, kind);
    this.#cards.set(id, { kind, fields: { id, ...fields } });
    return id;
  }

  /** A way of ours: its ends and its label are taken from the file. */
  #kept(leg: Leg, { fromNode, toNode, label = '', parcours }: ReadEdge): Fields {
    const end = (node: string) => this.#made.get(node) ?? node;
    const words = parcours === digest(label) ? {} : { label };
    return { ...leg, from: end(fromNode), to: end(toNode), ...words };
  }

  #join(edge: ReadEdge, ways: Set<string>): void {
    const { id, fromNode, toNode, fromEnd, toEnd, label } = edge;
    const isBack = fromEnd === 'arrow';
    const isForth = toEnd !== 'none' || !isBack;
    if (toEnd === 'none' && !isBack) this.#tell('edge', id, { code: 'edge.no-arrow' });
    if (isForth) this.#lead(id, { from: fromNode, to: toNode, label }, ways);
    if (isBack) this.#lead(id, { from: toNode, to: fromNode, label }, ways);
  }

  #lead(edge: string, way: Way, ways: Set<string>): void {
    const from = this.#made.get(way.from);
    const to = this.#made.get(way.to);
    const key = JSON.stringify([from, to]);
    const fault =
      this.#faultOf(way, from, to) ?? (ways.has(key) ? { code: 'edge.twice' as const } : undefined);
    if (fault !== undefined) {
      this.#tell('edge', edge, fault);
      return;
    }
    ways.add(key);
    const id = this.#newId(edge, 'legs');
    this.#legs.set(id, { id, from, to, ...(way.label && { label: way.label }) });
  }

  /** Why no way can be made of a line between the cards that its ends became. */
  #faultOf(way: Way, from: string | undefined, to: string | undefined): Fault | undefined {
    if (from === undefined || to === undefined) {
      const gone = [from === undefined ? way.from : [], to === undefined ? way.to : []].flat();
      return { code: 'edge.end', ids: gone.map((name) => cutText(name, 64)) };
    }
    if (from === to) return { code: 'edge.self' };
    const isPossible = STARTS.has(this.#kindOf(from)) && ENDS.has(this.#kindOf(to));
    return isPossible ? undefined : { code: 'edge.no-step' };
  }

  #kindOf(id: string): CardKind | undefined {
    return this.#cards.get(id)?.kind;
  }

  /** The id of a node where a record may have it, else one that no record has. */
  #newId(wished: string, kind: CollectionName): string {
    let id = wished;
    for (let number = this.#taken.size; !isId(id) || this.#taken.has(id); number += 1)
      id = `${kind}-${number}`;
    this.#taken.add(id);
    return id;
  }

  #tell(collection: 'node' | 'edge', id: string, fault: Fault): void {
    this.problems.push(problemOf(collection, cutText(id, 64), fault));
  }
}

interface Known {
  readonly kind: CardKind;
  readonly record: Board[CardKind][number];
}

/** What ways may start and end at. */
const STARTS: ReadonlySet<CardKind | undefined> = new Set(['personas', 'steps', 'objectives']);
const ENDS: ReadonlySet<CardKind | undefined> = new Set(['steps', 'objectives']);

interface Way {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
}

/** Between a card and the note that keeps a text of it. */
const BESIDE = 24;

/** A length as the format writes it. */
export const drawn = (length: number): number => Math.max(1, Math.round(length));

/** A size that makes no sense is left to the card. */
function usableSize({ width, height }: Pick<ReadNode, 'width' | 'height'>) {
  return width > 0 && height > 0 ? { width, height } : {};
}

/** The nodes that edges lead to or from. */
function endsOf(edges: readonly unknown[]): ReadonlySet<string> {
  const read = edges.map(readEdge).filter((edge) => edge !== undefined);
  return new Set(
    read
      .filter(({ fromNode, toNode }) => fromNode !== toNode)
      .flatMap(({ fromNode, toNode }) => [fromNode, toNode]),
  );
}

/** What a node says. Pages and files are named, and never fetched. */
function textOf({ type, text, url, file, subpath = '' }: ReadNode): string | undefined {
  switch (type) {
    case 'link':
      return url;
    case 'file':
      return file === undefined ? undefined : file + subpath;
    default:
      return text;
  }
}

/** Of a title; a first line that is longer is told in whole below it. */
const LONGEST_TITLE = 120;

/** The first line is the title, without the marks of a heading; what follows is the step's note. */
function asStep(text: string): { readonly title: string; readonly note?: string } {
  const lines = text.split(/\r\n?|\n/);
  const at = lines.findIndex((line) => line.trim() !== '');
  const title = (lines[at] ?? '').trim().replace(/^#{1,6}\s+/, '');
  if (title.length > LONGEST_TITLE) return { title: `${cutText(title, LONGEST_TITLE)}…`, note: text };
  const note = lines
    .slice(at + 1)
    .join('\n')
    .trim();
  return note === '' ? { title } : { title, note };
}

/** What a node or an edge is told by that cannot be read: its id, or else its number in the file. */
function nameOf(raw: unknown, at: number): string {
  return isDictionary(raw) && typeof raw.id === 'string' && raw.id !== '' ? raw.id : String(at + 1);
}
