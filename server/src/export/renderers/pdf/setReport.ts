import { typeset } from '../../print/typeset.ts';
import type { RenderInput } from '../../renderer.ts';
import blocks from './blocks.typ?raw';
import { printDocument } from './document.ts';
import report from './report.typ?raw';

const TEMPLATE = `${blocks}\n${report}`;

/** The report as a PDF/UA-1 file. @throws Error as `typeset`. */
export function setReport(input: RenderInput): Uint8Array {
  return typeset(TEMPLATE, printDocument(input), input.pageOf);
}
