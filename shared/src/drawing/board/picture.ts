import { element, escapeXml } from '../map/svg.ts';
import type { Layout, Piece } from './layout.ts';
import { TEXT_FAMILY } from './letters.ts';
import type { Scene } from './scene.ts';
import type { Size } from './sizes.ts';

/** The picture of a board as an SVG document, in the colours of its theme. */
export function pictureSvg(layout: Layout, id: string): string {
  const { scene, pieces, width, height } = layout;
  const ground = element('rect', { width, height, fill: scene.palette.paper });
  return svgDocument(layout, id, { width, height }, ground + drawn(scene, pieces));
}

/** The pieces after the signs that they use. */
export function drawn(scene: Scene, pieces: readonly Piece[]): string {
  const markup = pieces.map((piece) => piece.draw(scene)).join('\n');
  return scene.signs.definitions() + markup;
}

/** A document with its name and what it says in words. A size with a unit is one on paper. */
export function svgDocument(
  { title, summary }: Pick<Layout, 'title' | 'summary'>,
  id: string,
  { width, height, unit = '' }: Size & { readonly unit?: string },
  content: string,
): string {
  const [titleId, summaryId] = [`${id}-title`, `${id}-desc`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}${unit}`,
      height: `${height}${unit}`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      // A page that runs from right to left would turn the drawing's own texts.
      direction: 'ltr',
      'aria-labelledby': `${titleId} ${summaryId}`,
      'font-family': TEXT_FAMILY,
    },
    element('title', { id: titleId }, escapeXml(title) || ' ') +
      element('desc', { id: summaryId }, escapeXml(summary) || ' ') +
      content,
  );
}
