import type { Catalogue } from '../catalogue.ts';
import { app } from './ar/app.ts';
import { barriers } from './ar/barriers.ts';
import { board } from './ar/board.ts';
import { canvas } from './ar/canvas.ts';
import { history } from './ar/history.ts';
import { home } from './ar/home.ts';
import { inspector } from './ar/inspector.ts';
import { kept } from './ar/kept.ts';
import { palette } from './ar/palette.ts';
import { presence } from './ar/presence.ts';
import { problems } from './ar/problems.ts';
import { proposals } from './ar/proposals.ts';
import { report } from './ar/report.ts';
import { story } from './ar/story.ts';
import { terms } from './ar/terms.ts';
import { whatIf } from './ar/whatIf.ts';
import { workshop } from './ar/workshop.ts';

export const ar: Catalogue = {
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
