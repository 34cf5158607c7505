import { join } from 'node:path';
import type { WholeScenario } from '@parcours/shared/scenario';
import { readBundled } from '../library/bundled.ts';
import type { Logger } from '../ports/logger.ts';
import { projectFolder } from '../projectFolder.ts';
import type { CliIo } from './command.ts';

/** A scenario that comes with Parcours, by its id; undefined where the name is no id of one. */
export async function bundledScenario(id: string, io: CliIo): Promise<WholeScenario | undefined> {
  const bundled = await readBundled(join(projectFolder(), 'scenarios'), toldToStderr(io));
  return bundled.find(({ scenario }) => scenario.id === id);
}

/** A logger that tells of errors alone. */
export function toldToStderr(io: CliIo): Logger {
  const nothing = () => {};
  return {
    info: nothing,
    warn: nothing,
    error: (fields, event) => io.err(`${event}: ${JSON.stringify(fields)}`),
  };
}
