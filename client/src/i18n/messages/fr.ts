import type { Catalogue } from '../catalogue.ts';
import { app } from './fr/app.ts';
import { barriers } from './fr/barriers.ts';
import { board } from './fr/board.ts';
import { canvas } from './fr/canvas.ts';
import { history } from './fr/history.ts';
import { home } from './fr/home.ts';
import { inspector } from './fr/inspector.ts';
import { kept } from './fr/kept.ts';
import { palette } from './fr/palette.ts';
import { presence } from './fr/presence.ts';
import { problems } from './fr/problems.ts';
import { proposals } from './fr/proposals.ts';
import { report } from './fr/report.ts';
import { story } from './fr/story.ts';
import { terms } from './fr/terms.ts';
import { whatIf } from './fr/whatIf.ts';
import { workshop } from './fr/workshop.ts';

export const fr: Catalogue = {
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
