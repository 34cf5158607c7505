import type { Board } from '@parcours/shared/board';
import type { ReportModel } from '@parcours/shared/report';
import { exportReport } from '../../server/src/export/exportReport.ts';
import { docx } from '../../server/src/export/renderers/docx/docx.ts';
import { xlsx } from '../../server/src/export/renderers/xlsx/xlsx.ts';
import { remembering } from './remembering.ts';
import { unzip } from './unzip.ts';
import { parseXml, type XmlElement } from './xml.ts';

export const OFFICE_FORMATS = ['docx', 'xlsx'] as const;
type OfficeFormat = (typeof OFFICE_FORMATS)[number];

/** The files in an Office file; everything that is XML parsed. */
export interface Package {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly part: (path: string) => XmlElement;
}

function openPackage(archive: string | Uint8Array): Package {
  const files = unzip(archive);
  const parts = new Map(
    [...files]
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, content]) => [path, parseXml(content.toString())]),
  );
  return {
    files,
    part: (path) => {
      const part = parts.get(path);
      if (!part) throw new Error(`There is no ${path} among ${[...files.keys()].join(', ')}`);
      return part;
    },
  };
}

type ReportOptions = Omit<Parameters<typeof exportReport>[0], 'board' | 'format'>;

export async function reportFile(
  board: Board,
  format: OfficeFormat,
  options: Partial<ReportOptions> = {},
): Promise<string | Uint8Array> {
  const { body } = await exportReport({ board, format, lang: 'en', audience: 'internal', ...options });
  return body;
}

/** The parts of the file, which is made once for all tests of a file. */
export const openReport = remembering(
  async (board: Board, format: OfficeFormat, options?: Partial<ReportOptions>): Promise<Package> =>
    openPackage(await reportFile(board, format, options)),
);

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80" height="40"><rect width="80" height="40"/></svg>';

/** A report as it is, or changed, in a format; every figure is the same drawing unless another is given. */
export async function openModel(
  model: ReportModel,
  format: OfficeFormat,
  figure: (name: string) => string | undefined = () => SQUARE,
): Promise<Package> {
  const renderer = { docx, xlsx }[format];
  const pageOf = (page: number, pages: number) => `Page ${page} of ${pages}`;
  const moreRows = (rows: number) => `${rows} more rows`;
  return openPackage(await renderer.render({ model, figure, analysis: {}, pageOf, moreRows }));
}
