import type { Renderer, RenderInput } from '../../renderer.ts';
import { reportPieces } from './document.ts';
import { makePdf } from './engine/makePdf.ts';

/** The report as tagged pages of A4, with an outline and page numbers; wide pictures have sheets of their own. */
export const pdf: Renderer = {
  contentType: 'application/pdf',
  extension: 'pdf',
  render: (input: RenderInput) => {
    const { head, language, generatedAt } = input.model;
    const { pieces, setup } = reportPieces(input);
    return makePdf(pieces, setup, {
      title: `${head.title} – ${head.kind}`,
      language,
      createdAt: generatedAt === undefined ? undefined : new Date(generatedAt),
    });
  },
};
