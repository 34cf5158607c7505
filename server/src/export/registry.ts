import type { ReportFormat } from '@parcours/shared/api';
import type { Renderer } from './renderer.ts';
import { csv } from './renderers/csv.ts';
import { dataset } from './renderers/dataset.ts';
import { docx } from './renderers/docx/docx.ts';
import { html } from './renderers/html.tsx';
import { json } from './renderers/json.ts';
import { markdown } from './renderers/markdown.ts';
import { pdf } from './renderers/pdf/pdf.ts';
import { xlsx } from './renderers/xlsx/xlsx.ts';

/** The renderer of each format. */
export const RENDERERS = {
  html,
  pdf,
  docx,
  md: markdown,
  xlsx,
  csv,
  json,
  dataset,
} as const satisfies Record<ReportFormat, Renderer>;
