import { analyse } from './analyse.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { erase } from './erase.ts';
import { exportBoard } from './export.ts';
import { importFile } from './import.ts';
import { kit } from './kit.ts';
import { library } from './library.ts';
import { links } from './links.ts';
import { rehearse } from './rehearse.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { scenario } from './scenario.ts';
import { serve } from './serve.ts';
import { validate } from './validate.ts';

/** Every command of `parcours`, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  serve,
  analyse,
  report,
  validate,
  importFile,
  exportBoard,
  kit,
  scenario,
  library,
  backup,
  restore,
  links,
  erase,
  rehearse,
];
