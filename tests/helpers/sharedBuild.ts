import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where all tests of one run find what one of them has built. */
    readonly builds: string;
  }
}

/** Within the server's folder, since npm packages are found from there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const builds = await mkdtemp(
    join(resolve(import.meta.dirname, '../../server'), 'node_modules', '.test-builds-'),
  );
  project.provide('builds', builds);
  return () => rm(builds, { recursive: true, force: true });
}
