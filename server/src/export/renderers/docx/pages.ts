import { convertMillimetersToTwip as mm, PageOrientation } from 'docx';

/** A page as the group's office prints it. Lengths in twentieths of a point. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly landscape: boolean;
}

export const A4: PageShape = { width: mm(210), height: mm(297), margin: mm(19), landscape: false };
export const A4_ON_ITS_SIDE: PageShape = { width: mm(297), height: mm(210), margin: mm(12), landscape: true };
export const A3_ON_ITS_SIDE: PageShape = { width: mm(420), height: mm(297), margin: mm(12), landscape: true };

export function textWidth({ width, margin }: PageShape): number {
  return width - 2 * margin;
}

/** Where the foot of the page stands, and what of the height is left for a picture and its caption. */
const FOOT = mm(9);
const CAPTION = mm(16);

export function pictureHeight({ height, margin }: PageShape): number {
  return height - 2 * margin - CAPTION;
}

/** The page as the library takes it: it turns the sides by itself. */
export function pageOptions({ width, height, margin, landscape }: PageShape) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const size = landscape ? { width: height, height: width } : { width, height };
  return {
    size: { ...size, orientation },
    margin: { top: margin, bottom: margin, left: margin, right: margin, header: FOOT, footer: FOOT },
  };
}
