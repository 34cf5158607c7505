import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** Every command of `parcours`, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [serve];
