import { analyse } from './analyse.ts';
import type { Command } from './command.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { validate } from './validate.ts';

/** Every command of `parcours`, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [serve, analyse, report, validate];
