import type { Renderer } from '../../renderer.ts';

/** The report as a document to go on writing in: styles, headings, tables, lists and links are real ones. */
export const docx: Renderer = {
  extension: 'docx',
  render: async (input) => {
    // The library takes a while to load, and a server's own process makes no document.
    const { makeDocument } = await import('./document.ts');
    return makeDocument(input);
  },
};
