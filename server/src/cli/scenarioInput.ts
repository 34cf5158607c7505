import { join } from 'node:path';
import type { WholeScenario } from '@parcours/shared/scenario';
import { readBundled } from '../library/bundled.ts';
import { projectFolder } from '../projectFolder.ts';
import type { CliIo } from './command.ts';

/** A scenario that comes with Parcours, by its id; undefined where the name is no id of one. */
export async function bundledScenario(id: string, io: CliIo): Promise<WholeScenario | undefined> {
  const nothing = () => {};
  const left = (fields: object, event: string) => io.err(`${event}: ${JSON.stringify(fields)}`);
  const bundled = await readBundled(join(projectFolder(), 'scenarios'), {
    info: nothing,
    warn: nothing,
    error: left,
  });
  return bundled.find(({ scenario }) => scenario.id === id);
}
