import type { Renderer } from '../../renderer.ts';

/** The report as tagged pages of A4, with an outline and page numbers; wide pictures have sheets of their own. */
export const pdf: Renderer = {
  extension: 'pdf',
  render: async (input) => {
    // The engine is large, and most of what the program is asked for is not print.
    const { setReport } = await import('./setReport.ts');
    return setReport(input);
  },
};
