import type { Block, ReportModel, Rich } from '@parcours/shared/report';
import { barredBoard } from './barredBoard.ts';
import { reportOn } from './reports.ts';

export const said = (text: string): Rich => [{ kind: 'text', text }];
export const paragraph = (text: string): Block => ({ kind: 'paragraph', role: 'plain', text: said(text) });

/** The report with one part, of these blocks. */
export const modelWith = (...blocks: Block[]): ReportModel => ({
  ...reportOn(barredBoard()),
  parts: [
    { number: 0, id: 'decision-note', title: 'Note', blocks: [] },
    { number: 1, id: 'one', title: 'One', blocks },
  ],
});
