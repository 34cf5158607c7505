import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that the project lies in: the same from the source and from the built file. The scenarios and the
 * built client are found from there.
 */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'scenarios', 'manifest.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder "scenarios" of the project was not found');
    folder = above;
  }
  return folder;
}
