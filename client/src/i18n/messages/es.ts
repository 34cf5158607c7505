import type { Catalogue } from '../catalogue.ts';
import { app } from './es/app.ts';
import { barriers } from './es/barriers.ts';
import { board } from './es/board.ts';
import { canvas } from './es/canvas.ts';
import { history } from './es/history.ts';
import { home } from './es/home.ts';
import { inspector } from './es/inspector.ts';
import { kept } from './es/kept.ts';
import { palette } from './es/palette.ts';
import { presence } from './es/presence.ts';
import { problems } from './es/problems.ts';
import { proposals } from './es/proposals.ts';
import { report } from './es/report.ts';
import { story } from './es/story.ts';
import { terms } from './es/terms.ts';
import { whatIf } from './es/whatIf.ts';
import { workshop } from './es/workshop.ts';

export const es: Catalogue = {
  ...app,
  ...terms,
  ...home,
  ...problems,
  ...canvas,
  ...presence,
  ...report,
  ...board,
  ...history,
  ...story,
  ...whatIf,
  ...palette,
  ...inspector,
  ...barriers,
  ...proposals,
  ...kept,
  ...workshop,
};
