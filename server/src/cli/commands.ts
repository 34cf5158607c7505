import type { Command } from './command.ts';

/** Every command of `parcours`, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [];
