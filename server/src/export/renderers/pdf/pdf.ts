import type { Renderer } from '../../renderer.ts';
import blocks from './blocks.typ?raw';
import { printDocument } from './document.ts';
import report from './report.typ?raw';

/** The report as tagged pages of A4, with an outline and page numbers; wide pictures have sheets of their own. */
export const pdf: Renderer = {
  extension: 'pdf',
  render: async (input) => {
    // The engine is large, and most of what the program is asked for is not print.
    const { typeset } = await import('../../print/typeset.ts');
    return typeset(`${blocks}\n${report}`, printDocument(input), input.pageOf);
  },
};
