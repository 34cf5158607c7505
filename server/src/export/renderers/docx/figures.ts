import type { FigureBlock } from '@parcours/shared/report';
import { type FileChild, ImageRun } from 'docx';
import { A3_ON_ITS_SIDE, A4, A4_ON_ITS_SIDE, type PageShape, pictureHeight, textWidth } from './pages.ts';
import { paragraph } from './paragraphs.ts';
import type { Picture } from './pictures.ts';
import { words } from './sentences.ts';
import type { Writer } from './writer.ts';

/** A unit of a drawing, and one of the library's pictures, is the 96th part of an inch. */
const TWIPS = 15;
/** Below it the smallest texts of a drawing cannot be read on paper. */
const READABLE = 0.55;
/** Of the text's height, for pictures that stand in the text. */
const IN_TEXT = 0.5;

/** A picture with its caption above and what it says as its alternative; in words where there is no picture. */
export function figure(
  { figure: name, caption, alternative, wide }: FigureBlock,
  writer: Writer,
): FileChild[] {
  const title = paragraph({ style: 'Caption', children: words(caption, writer) }, writer);
  const picture = writer.pictures.get(name);
  if (!picture) return [title, paragraph({ style: 'Aside', children: words(alternative, writer) }, writer)];
  const scale = wide ? scaleOn(pageFor(picture), picture) : scaleInText(picture);
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg),
    fallback: { type: 'png', data: picture.png },
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { title: caption, description: alternative, name: caption, id: String(writer.next('picture')) },
  });
  return [title, paragraph({ style: 'Picture', children: [image] }, writer)];
}

/** The page that a wide picture gets for itself: a larger one where it could not be read on A4. */
export function pageFor(picture: Picture): PageShape {
  return scaleOn(A4_ON_ITS_SIDE, picture) < READABLE ? A3_ON_ITS_SIDE : A4_ON_ITS_SIDE;
}

function scaleOn(page: PageShape, picture: Picture): number {
  return scaleWithin(textWidth(page), pictureHeight(page), picture);
}

function scaleInText(picture: Picture): number {
  return scaleWithin(textWidth(A4), pictureHeight(A4) * IN_TEXT, picture);
}

function scaleWithin(width: number, height: number, picture: Picture): number {
  return Math.min(1, width / TWIPS / picture.width, height / TWIPS / picture.height);
}
