import type { Renderer } from '../../renderer.ts';

/** The tables of the report as a workbook, a sheet each, to sort and to filter. */
export const xlsx: Renderer = {
  extension: 'xlsx',
  render: async (input) => {
    // The library takes a while to load, and a server's own process makes no workbook.
    const { makeWorkbook } = await import('./workbook.ts');
    return makeWorkbook(input);
  },
};
