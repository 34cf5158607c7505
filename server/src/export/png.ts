import { renderAsync } from '@resvg/resvg-js';
import { FONT_FILES } from './fontFiles.ts';

/** A drawing (SVG document) as a PNG picture, so many pixels wide. It is painted beside the other work of the server. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES).flatMap((fonts) => fonts.map(({ file }) => file)),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  return picture.asPng();
}
