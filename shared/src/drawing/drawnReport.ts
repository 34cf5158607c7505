import type { ReportModel } from '../report/index.ts';

/** A report and its pictures as plain data: all that it takes to draw it. */
export interface DrawnReport
  extends Pick<ReportModel, 'language' | 'direction' | 'boardLanguage' | 'head' | 'parts'> {
  readonly figures: Figures;
}

/** SVG documents by the names that figure blocks give. */
type Figures = Readonly<Record<string, string>>;

/** The report with each of its pictures drawn. */
export function drawnReport(model: ReportModel, figure: (name: string) => string | undefined): DrawnReport {
  const { language, direction, boardLanguage, head, parts } = model;
  return { language, direction, boardLanguage, head, parts, figures: figuresIn(model, figure) };
}

function figuresIn({ parts }: ReportModel, figure: (name: string) => string | undefined): Figures {
  const names = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const drawn = figure(name);
      return drawn === undefined ? [] : [[name, drawn]];
    }),
  );
}
