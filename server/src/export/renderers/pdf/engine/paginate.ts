import { type Block, heightOf } from './measure.ts';
import type { Tag } from './nodes.ts';
import { moved, split } from './split.ts';
import type { LaidNode } from './tagging.ts';

/** So much of what can be broken begins on a page, or nothing. */
const LEAST = 40;

/** A page with less on it than this share is nearly empty. */
const NEARLY_EMPTY = 0.25;

/** Breaks a flow of blocks into pages with room of a height. Nodes are placed from the top of that room. */
export function paginate(blocks: readonly Block[], room: number): LaidNode[][] {
  const filling = new Filling(room, headersOf(blocks));
  blocks.forEach((block, at) => {
    filling.place(block, needAfter(blocks, at, room));
  });
  return filling.end();
}

class Filling {
  readonly #pages: LaidNode[][] = [];
  #page: LaidNode[] = [];
  #used = 0;
  #below = 0;

  constructor(
    readonly room: number,
    readonly headers: ReadonlyMap<Tag, LaidNode>,
  ) {}

  /** Puts a block where there is room for it and for what must follow it, or breaks it. */
  place(block: Block, after: number): void {
    const { props = {} } = block.node;
    if (props.newPage && !(props.newPage === 'if-filled' && this.#isNearlyEmpty())) this.#turn();
    let rest: Block | undefined = block;
    while (rest) rest = this.#begin(rest, after);
  }

  #isNearlyEmpty(): boolean {
    return this.#used < this.room * NEARLY_EMPTY;
  }

  end(): LaidNode[][] {
    this.#turn();
    return this.#pages;
  }

  /** Puts on the page what fits, and gives back what does not. */
  #begin({ node, above, below }: Block, after: number): Block | undefined {
    const isFresh = this.#page.length === 0;
    const header = isFresh && node.props?.under ? this.headers.get(node.props.under) : undefined;
    if (header) this.#put(header, 0, 0);
    const gap = isFresh ? 0 : above + this.#below;
    const free = this.room - this.#used - gap;
    const height = heightOf(node);
    if (height + after <= free) return this.#put(node, gap, below);
    const parts = mayBreak(node, this.room) ? split(node, free) : undefined;
    if (parts) {
      this.#put(parts[0], gap, 0);
      this.#turn();
      return { node: parts[1], above: 0, below };
    }
    // On a page of its own it has all the room that there is.
    if (isFresh) return this.#put(node, gap, below);
    this.#turn();
    return { node, above, below };
  }

  #put(node: LaidNode, above: number, below: number): undefined {
    this.#page.push(moved(node, this.#used + above));
    this.#used += above + heightOf(node);
    this.#below = below;
  }

  #turn(): void {
    if (this.#page.length > 0) this.#pages.push(this.#page);
    this.#page = [];
    this.#used = 0;
  }
}

function mayBreak(node: LaidNode, room: number): boolean {
  return !node.props?.whole || heightOf(node) > room;
}

/** The room that must be left below a block that stands with what follows it. */
function needAfter(blocks: readonly Block[], at: number, room: number): number {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block?.node.props?.withNext || !next) return 0;
  const least = mayBreak(next.node, room) ? Math.min(LEAST, heightOf(next.node)) : heightOf(next.node);
  return block.below + next.above + least + needAfter(blocks, at + 1, room);
}

function headersOf(blocks: readonly Block[]): Map<Tag, LaidNode> {
  const headers = new Map<Tag, LaidNode>();
  for (const { node } of blocks) {
    if (node.props?.isHeader && node.props.tag) headers.set(node.props.tag, node);
  }
  return headers;
}
