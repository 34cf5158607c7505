import type { ReportModel } from '@parcours/shared/report';

/** What every renderer is given. It computes nothing: whatever it needs is in here. */
export interface RenderInput {
  readonly model: ReportModel;
  /** Pictures as SVG documents, by the name that figure blocks give them. */
  readonly figures: ReadonlyMap<string, string>;
  /** The analysis behind the report, as `parcours.analysis` JSON. */
  readonly analysis: object;
}

/** One format of the report. */
export interface Renderer {
  readonly contentType: string;
  readonly extension: string;
  render(input: RenderInput): string | Uint8Array;
}
