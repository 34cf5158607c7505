import type { Renderer } from './renderer.ts';
import { csv } from './renderers/csv.ts';
import { docx } from './renderers/docx/docx.ts';
import { html } from './renderers/html/html.ts';
import { json } from './renderers/json.ts';
import { markdown } from './renderers/markdown.ts';
import { pdf } from './renderers/pdf/pdf.ts';
import { xlsx } from './renderers/xlsx/xlsx.ts';

/** A line a format. */
export const RENDERERS = {
  html,
  pdf,
  docx,
  md: markdown,
  xlsx,
  csv,
  json,
} as const satisfies Record<string, Renderer>;

export type ReportFormat = keyof typeof RENDERERS;

/** The formats that a report can be had in, the one for reading first. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['html', 'pdf', 'docx', 'md', 'xlsx', 'csv', 'json'];

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(RENDERERS, name);
}
