import { z } from 'zod';
import { isDictionary } from '../../board/index.ts';

/** JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0), as this program writes it. */
export interface JsonCanvas {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly parcours: OwnPart;
}

/** What the format has no place for: by it a file of ours is read again without loss. */
interface OwnPart {
  /** The whole board as a `parcours.board` document. */
  readonly board: unknown;
}

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color?: string | undefined;
}

export type CanvasNode = Placed &
  (
    | {
        readonly type: 'text';
        readonly text: string;
        /** A digest of the text where it is made from several fields: it tells whether somebody has changed it since. */
        readonly parcours?: string;
      }
    | { readonly type: 'group'; readonly label: string }
  );

export type Side = 'top' | 'right' | 'bottom' | 'left';

export interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly fromSide: Side;
  readonly toNode: string;
  readonly toSide: Side;
  readonly toEnd: 'arrow';
  readonly color?: string | undefined;
  readonly label?: string | undefined;
  /** As of a text. */
  readonly parcours: string;
}

/** A part of a file that is of no use where it is not a text; other programs may write what they like there. */
const words = z.string().optional().catch(undefined);

const nodeShape = z.object({
  id: z.string(),
  type: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  color: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  text: words,
  file: words,
  subpath: words,
  url: words,
  label: words,
  background: words,
  parcours: words,
});

const edgeShape = z.object({
  id: z.string(),
  fromNode: z.string(),
  toNode: z.string(),
  fromEnd: words,
  toEnd: words,
  label: words,
  parcours: words,
});

export type ReadNode = z.output<typeof nodeShape>;
export type ReadEdge = z.output<typeof edgeShape>;

/** A JSON Canvas as it was found, none of it trusted. */
export interface FoundCanvas {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  readonly own: unknown;
}

/** The canvas in a JSON value; undefined where it is none. */
export function findCanvas(value: unknown): FoundCanvas | undefined {
  if (!isDictionary(value)) return undefined;
  const { nodes = [], edges = [], parcours } = value;
  const isCanvas = Array.isArray(value.nodes) || Array.isArray(value.edges);
  if (!isCanvas || !Array.isArray(nodes) || !Array.isArray(edges)) return undefined;
  return { nodes, edges, own: isDictionary(parcours) ? parcours.board : undefined };
}

export const readNode = (node: unknown): ReadNode | undefined => nodeShape.safeParse(node).data;
export const readEdge = (edge: unknown): ReadEdge | undefined => edgeShape.safeParse(edge).data;
