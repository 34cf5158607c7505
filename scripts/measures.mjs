/**
 * How the code is cut into files, measured from what dependency-cruiser read: a room whose files have to be read ten at
 * a time, or one whose files cannot be read in one go, is harder to change than it need be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = ['shared', 'server', 'client'];
/** A file of fewer lines that one other file of its folder imports could stand in that one. */
const FRAGMENT_LINES = 40;

/** For each package: files, median of their lines, and the share of fragments among them. */
export function measuresOf(modules, root) {
  const sources = modules
    .filter(({ source }) => /^(shared|server|client)\/src\/.+\.tsx?$/.test(source))
    .map(({ source, dependents }) => ({
      source,
      dependents: dependents.filter((dependent) => dependent !== source),
      lines: readFileSync(join(root, source), 'utf8').split('\n').length - 1,
    }));
  return PACKAGES.map((name) => {
    const files = sources.filter(({ source }) => source.startsWith(`${name}/`));
    const fragments = files.filter(isFragment).map(({ source }) => source);
    return {
      name,
      files: files.length,
      median: medianOf(files.map(({ lines }) => lines)),
      fragments,
      share: fragments.length / files.length,
    };
  });
}

function isFragment({ source, lines, dependents }) {
  const folder = (path) => path.slice(0, path.lastIndexOf('/'));
  return lines < FRAGMENT_LINES && dependents.length === 1 && folder(dependents[0]) === folder(source);
}

function medianOf(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

export function describeMeasures({ name, files, median, share }) {
  return `${name}: ${files} files of ${median} lines (median), ${(share * 100).toFixed(1)} % fragments`;
}
