import type { Renderer } from '../renderer.ts';

/** The report as data: the gaps, the worded parts, and the analysis that they come from. */
export const json: Renderer = {
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  render: ({ model, analysis }) => {
    const { language, boardLanguage, audience, generatedAt, head, gaps, parts, progress } = model;
    const report = {
      format: 'parcours.report',
      version: 1,
      language,
      boardLanguage,
      audience,
      generatedAt: generatedAt ?? null,
      head,
      gaps,
      progress: progress ?? null,
      parts,
      analysis,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};
