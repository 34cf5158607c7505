import { drawnReport } from '@parcours/shared/drawing';
import type { Renderer } from '../renderer.ts';

/** The report as data: the gaps, the worded parts with their pictures, and the analysis that they come from. */
export const json: Renderer = {
  extension: 'json',
  render: ({ model, figure, analysis }) => {
    const { audience, generatedAt, gaps, progress } = model;
    const { language, direction, boardLanguage, head, parts, figures } = drawnReport(model, figure);
    const report = {
      format: 'parcours.report',
      version: 1,
      language,
      direction,
      boardLanguage,
      audience,
      generatedAt: generatedAt ?? null,
      head,
      gaps,
      progress: progress ?? null,
      parts,
      figures,
      analysis,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};
