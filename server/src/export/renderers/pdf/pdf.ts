import type { Renderer, RenderInput } from '../../renderer.ts';
import { reportPieces } from './document.ts';

/** The report as tagged pages of A4, with an outline and page numbers; wide pictures have sheets of their own. */
export const pdf: Renderer = {
  contentType: 'application/pdf',
  extension: 'pdf',
  render: async (input: RenderInput) => {
    // The engine takes a while to load, and most of what the program is asked for is not print.
    const { makePdf } = await import('./engine/makePdf.ts');
    const { head, language, generatedAt } = input.model;
    const { pieces, setup } = reportPieces(input);
    return makePdf(pieces, setup, {
      title: `${head.title} – ${head.kind}`,
      language,
      createdAt: generatedAt === undefined ? undefined : new Date(generatedAt),
    });
  },
};
