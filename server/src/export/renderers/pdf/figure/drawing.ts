import { leftward } from '../direction.ts';
import { type PdfNode, type Tag, words } from '../engine/nodes.ts';
import { TEXT_FONTS } from '../look.ts';
import { readSvg, type SvgElement } from './readSvg.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The drawing in vectors, as large as asked. */
  readonly node: (size: { readonly width: number; readonly height: number }, tag: Tag) => PdfNode;
}

/** From this weight on letters are set bold. */
const BOLD = 600;

/** A picture of the report, to be drawn on a page. */
export function drawingOf(svg: string): Drawing {
  const { attributes, children } = readSvg(svg);
  const [width, height] = [Number(attributes.width), Number(attributes.height)];
  return {
    width,
    height,
    node: (size, tag) => ({
      type: 'SVG',
      props: {
        viewBox: attributes.viewBox,
        width: size.width,
        height: size.height,
        fill: attributes.fill,
        tag,
      },
      style: { width: size.width, height: size.height },
      children: children.flatMap(shape),
    }),
  };
}

function shape(element: SvgElement): PdfNode[] {
  const { attributes, children } = element;
  switch (element.name) {
    case 'g':
      return [{ type: 'G', props: named(attributes), style: {}, children: children.flatMap(shape) }];
    case 'rect':
      return [{ type: 'RECT', props: named(attributes), style: {}, children: [] }];
    case 'circle':
      return [{ type: 'CIRCLE', props: named(attributes), style: {}, children: [] }];
    case 'path':
      return [{ type: 'PATH', props: named(attributes), style: {}, children: [] }];
    case 'text':
      return [lettering(element)];
    default:
      return [];
  }
}

/** Attributes under the names that the engine has for them. */
function named(attributes: SvgElement['attributes']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** Text that runs from right to left ends where its place is, as the engine counts. */
function lettering({ attributes, text }: SvgElement): PdfNode {
  const { x = '0', y = '0', direction, ...rest } = attributes;
  const props = {
    ...named(rest),
    x,
    y,
    fontFamily: TEXT_FONTS,
    fontSize: Number(rest['font-size']),
    fontWeight: Number(rest['font-weight'] ?? 0) >= BOLD ? 700 : 400,
    ...(direction === 'rtl' ? { textAnchor: 'end' } : {}),
  };
  return { type: 'TEXT', props, style: {}, children: [words(direction === 'rtl' ? leftward(text) : text)] };
}
