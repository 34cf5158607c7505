/// <reference path="./pdfkit.d.ts" />
import type { Outline, StructureElement } from 'pdfkit';
import type { Bookmark, Extras, Tag } from './nodes.ts';
import type { TaggedDocument } from './taggedDocument.ts';

/** A node with its place within the box around it, as the layout leaves it. */
export interface LaidNode {
  readonly type: string;
  readonly props?: Extras & { readonly paint?: () => null };
  readonly style?: { readonly flexDirection?: string };
  readonly box?: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
    readonly borderTopWidth?: number;
    readonly paddingTop?: number;
  };
  readonly children?: readonly LaidNode[];
  readonly lines?: readonly LaidLine[];
}

export interface LaidLine {
  readonly box: { x: number; readonly y: number; readonly height: number };
  readonly runs?: readonly LaidRun[];
}

/** Letters of one look, with how far each is moved from its place. */
export interface LaidRun {
  readonly positions?: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly glyphs?: readonly { readonly codePoints: readonly number[] }[];
  readonly attributes: {
    readonly fontSize: number;
    readonly align?: string;
    /** Even where letters run from left to right (UAX 9). */
    readonly bidiLevel?: number;
  };
  xAdvance: number;
}

/**
 * Puts between the nodes of a page what tells the document, while it is drawn, to which element of its structure the
 * next strokes belong, where links lead, and what the outline lists. What bears no tag and stands in nothing that
 * does is decoration, and so is a table's header when it comes again.
 */
export function tagging(document: TaggedDocument): (page: LaidNode) => LaidNode {
  const elementOf = structureOf(document);
  const list = outlineOf(document);
  const repeated = new Set<Tag>();
  const isCopy = (tag: Tag) => repeated.has(tag) || !repeated.add(tag);
  const placesOf = ({ bookmark, anchor }: Extras, top: number) => [
    ...(bookmark ? [mark(() => list(bookmark, top))] : []),
    ...(anchor ? [mark(() => document.addNamedDestination(anchor, 'XYZ', 0, top, null))] : []),
  ];
  const drawn = (node: LaidNode, tag: Tag | undefined): LaidNode[] => {
    if (!tag) return [node];
    const begin = mark(() => document.beginContent(elementOf(tag), tag.role));
    return [begin, node, mark(() => document.beginDecoration())];
  };
  const tagged = (node: LaidNode, around: Tag | undefined, above: number): LaidNode[] => {
    const { props = {}, box, children = [] } = node;
    if (props.isHeader && props.tag && isCopy(props.tag)) return [node];
    const top = above + (box?.top ?? 0);
    const tag = props.tag ?? around;
    if (props.tag) elementOf(props.tag, around);
    const within = isDrawnWhole(node)
      ? drawn(node, tag)
      : [{ ...node, children: children.flatMap((child) => tagged(child, tag, top)) }];
    return [...placesOf(props, top), ...within];
  };
  return (page) => {
    const children = (page.children ?? []).flatMap((child) => tagged(child, undefined, 0));
    return { ...page, children: [mark(() => document.beginDecoration()), ...children] };
  };
}

function isDrawnWhole({ type }: LaidNode): boolean {
  return type === 'TEXT' || type === 'SVG';
}

/** The engine calls `paint` between drawing what stands before and what stands after. */
function mark(paint: () => void): LaidNode {
  const props = {
    paint: () => {
      paint();
      return null;
    },
  };
  return { type: 'CANVAS', props, style: {}, box: { top: 0, left: 0, width: 1, height: 1 } };
}

/** The element of each tag, made when it is first met. */
function structureOf(document: TaggedDocument): (tag: Tag, around?: Tag) => StructureElement {
  const root = document.struct('Document');
  document.addStructure(root);
  const elements = new Map<Tag, StructureElement>();
  const elementOf = (tag: Tag, around?: Tag): StructureElement => {
    const known = elements.get(tag);
    if (known) return known;
    const { role, alt, lang, scope } = tag;
    const parent = tag.parent ?? around;
    const element = document.struct(role, { alt, lang, scope });
    (parent ? elementOf(parent) : root).add(element);
    elements.set(tag, element);
    return element;
  };
  return elementOf;
}

function outlineOf(document: TaggedDocument): (bookmark: Bookmark, top: number) => void {
  let chapter: Outline = document.outline;
  return ({ title, level }, top) => {
    // The outline counts from the right edge, and the left one is meant.
    const place = { top, left: document.page.width, fit: false, expanded: false } as const;
    if (level === 1) chapter = document.outline.addItem(title, place);
    else chapter.addItem(title, place);
  };
}
