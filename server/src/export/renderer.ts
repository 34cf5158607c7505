import type { Publication } from '@parcours/shared/api';
import type { ReportModel } from '@parcours/shared/report';

/** What every renderer is given. It computes nothing: whatever it needs is in here. */
export interface RenderInput {
  readonly model: ReportModel;
  /** The picture of the name that a figure block gives, as an SVG document. Drawn when it is asked for. */
  readonly figure: (name: string) => string | undefined;
  /** The analysis behind the report, as `parcours.analysis` JSON. */
  readonly analysis: object;
  /** "Page 3 of 12", for formats that have pages. */
  readonly pageOf: (page: number, pages: number) => string;
  /** Where a page shows the record with an id; without it, no sentence leads to a record. */
  readonly cardAddress?: ((record: string) => string) | undefined;
  /** Says that so many rows of a table are in the workbook alone, for formats that are read page by page. */
  readonly moreRows: (rows: number) => string;
  /** ISO, of its making. */
  readonly day?: string | undefined;
  readonly publication?: Publication | undefined;
}

/** Text, or the bytes of a file. */
export type Rendered = string | Uint8Array;

/** One format of the report. */
export interface Renderer {
  readonly extension: string;
  render(input: RenderInput): Rendered | Promise<Rendered>;
}
