/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** ISO 216, in points, upright. */
export const A4: Size = { width: 595.28, height: 841.89 };
const SHEETS: readonly Size[] = [
  A4,
  { width: 841.89, height: 1190.55 },
  { width: 1190.55, height: 1683.78 },
  { width: 1683.78, height: 2383.94 },
  { width: 2383.94, height: 3370.39 },
];
/** At this scale the smallest letters of a picture, of 14 units, are 6 points high. */
const LEAST_SCALE = 6 / 14;

/** How large a drawing comes out where there is that much room; it is never enlarged past its own size. */
export function fitted({ width, height }: Size, room: Size): Size & { readonly scale: number } {
  const scale = Math.min(0.75, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale, scale };
}

/** The smallest sheet, upright or on its side, on which a drawing can be read; else the largest there is. */
export function sheetFor(
  drawing: Size,
  margins: Size,
): { readonly sheet: Size; readonly size: ReturnType<typeof fitted> } {
  const ways = SHEETS.flatMap((sheet) => [sheet, { width: sheet.height, height: sheet.width }]).map(
    (sheet) => {
      const room = { width: sheet.width - margins.width, height: sheet.height - margins.height };
      return { sheet, size: fitted(drawing, room) };
    },
  );
  const readable = ways.filter(({ size }) => size.scale >= LEAST_SCALE);
  const smallest = readable[0];
  const best = [...ways].sort((a, b) => b.size.scale - a.size.scale)[0];
  if (!smallest) return best ?? { sheet: A4, size: fitted(drawing, A4) };
  const sameSheet = readable.filter(
    ({ sheet }) => sheet.width * sheet.height === smallest.sheet.width * smallest.sheet.height,
  );
  return [...sameSheet].sort((a, b) => b.size.scale - a.size.scale)[0] ?? smallest;
}
