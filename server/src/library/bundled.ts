import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, PART, readParts, type WholeScenario } from '@parcours/shared/scenario';
import type { Logger } from '../ports/logger.ts';

/** The scenarios that come with Parcours, in the order of the manifest. One that cannot be read is left out, and reported. */
export async function readBundled(folder: string, logger: Logger): Promise<readonly WholeScenario[]> {
  const { scenarios } = (await read(folder, 'manifest.json')) as Manifest;
  const found = await Promise.all(
    scenarios.map(async (id) => {
      try {
        return [await readBundledScenario(folder, id)];
      } catch (error) {
        logger.error({ scenario: id, error: String(error) }, 'scenario left out');
        return [];
      }
    }),
  );
  return found.flat();
}

/** The parts of one lie in its folder, but for the city, which several may share. */
async function readBundledScenario(folder: string, id: string): Promise<WholeScenario> {
  const scenario = (await read(folder, id, PART.scenario)) as {
    readonly city: string;
    readonly languages: readonly string[];
  };
  const overlays = scenario.languages.slice(1).map(PART.overlay);
  const own = await Promise.all(
    [PART.board, ...overlays].map(async (part) => [part, await read(folder, id, part)] as const),
  );
  const city = await read(folder, 'cities', `${scenario.city}.json`);
  return readParts(new Map<string, unknown>([[PART.scenario, scenario], [PART.city, city], ...own]));
}

async function read(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), 'utf8'));
}
