import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoardStore } from '../../../server/src/ports/boardStore.ts';
import type { Around } from '../../../server/src/storage/lmdbLog.ts';
import { memoryLog } from '../../../server/src/storage/memoryLog.ts';
import { systemClock } from '../../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../../server/src/storage/wal/walLog.ts';
import { type Build, buildProgram } from '../../helpers/builtServer.ts';
import { watchedDisk } from '../../helpers/faultyDisk.ts';
import { patient } from '../../helpers/patience.ts';
import { tempFolder } from '../../helpers/server.ts';
import { contentOf, STEPS } from '../../helpers/storeScript.ts';
import { tally } from '../../helpers/tally.ts';

/** CI looks at one moment in so many; `pnpm fault` looks at all. */
const EVERY = Number(process.env.FAULT_EVERY ?? 6);

/** What is in a store after each step, and before the first. */
async function expectedContents(): Promise<unknown[]> {
  const log = memoryLog();
  const contents = [await contentOf(log)];
  for (const step of STEPS) {
    await step(log);
    contents.push(await contentOf(log));
  }
  return contents;
}

/** Opening a store writes as well, and is tried again where it was told that it failed. */
async function openTwice(folder: string, around: Around): Promise<BoardStore> {
  try {
    return await openWalLog(folder, systemClock, { around });
  } catch (error) {
    expect(error).toMatchObject({ code: 'server.storage' });
    return openWalLog(folder, systemClock, { around });
  }
}

const sorted = (content: unknown) =>
  Array.isArray(content) ? content.toSorted((a, b) => (a.document < b.document ? -1 : 1)) : content;

describe('a store', () => {
  let program: Build;
  let expected: unknown[];
  beforeAll(async () => {
    program = await buildProgram(join(import.meta.dirname, 'child.ts'));
    expected = (await expectedContents()).map(sorted);
  });
  afterAll(() => program.remove());

  /** Runs the steps in a process that dies at a moment; how many were confirmed, and what it said at the end. */
  async function dieAt(folder: string, moment: number) {
    const child = spawn(process.execPath, [program.entry, folder, String(moment)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code, signal] = await once(child, 'close');
    return { confirmed: said.split('.').length - 1, said, code, signal };
  }

  test(
    'SH-20 kill -9 at every write: what was confirmed is there, the step under way wholly or not at all',
    async () => {
      let moments = 0;
      for (let moment = 1; ; moment += EVERY) {
        const folder = await tempFolder();
        const { confirmed, code, signal } = await dieAt(folder, moment);
        const log = await openWalLog(folder, systemClock);
        const found = sorted(await contentOf(log));
        const boards = Array.isArray(found) ? found.length : 0;
        const keys = (await readdir(join(folder, 'keys'))).length;
        expect([expected[confirmed], expected[confirmed + 1]], `moment ${moment}`).toContainEqual(found);
        // A key may have been made for a board that then was not; none may be left of one that was erased.
        expect(keys - boards, `keys at moment ${moment}`).toBeLessThanOrEqual(1);
        for (const step of STEPS.slice(expected.indexOf(found) + 1)) await step(log).catch(() => {});
        await log.close();
        await rm(folder, { recursive: true, force: true });
        if (code === 0) break;
        expect(signal).toBe('SIGKILL');
        moments += 1;
        tally({ moments: 1 });
      }
      expect(moments).toBeGreaterThanOrEqual(Math.floor(50 / EVERY));
      process.stdout.write(`${moments} moments, nothing confirmed was lost at any\n`);
    },
    patient(EVERY === 1 ? 600_000 : 180_000),
  );

  test.each(['ENOSPC', 'EIO'])('SH-21 %s at every write is told, harms nothing, and passes', async (code) => {
    let moments = 0;
    for (let struck = true; struck; moments += EVERY) {
      const folder = await tempFolder();
      let passed = 0;
      struck = false;
      const around = watchedDisk((moment) => {
        // Once something is on disk it is too late to fail.
        if (moment === 'after') return;
        passed += 1;
        if (passed !== moments + 1) return;
        struck = true;
        throw Object.assign(new Error(code), { code });
      });
      const log = await openTwice(folder, around);
      let refused = struck ? 1 : 0;
      /** Looking at a store writes too: it takes a checkpoint. */
      const told = async <T>(work: () => Promise<T>, meanwhile = async () => {}): Promise<T> => {
        try {
          return await work();
        } catch (error) {
          refused += 1;
          expect(error).toMatchObject({ code: 'server.storage' });
          await meanwhile();
          return work();
        }
      };
      for (const [index, step] of STEPS.entries()) {
        const isWholeOrNot = async () =>
          expect([expected[index], expected[index + 1]]).toContainEqual(sorted(await contentOf(log)));
        await told(() => step(log), isWholeOrNot);
        const found = sorted(await told(() => contentOf(log)));
        expect(found, `moment ${moments}, step ${index}`).toEqual(expected[index + 1]);
      }
      expect(refused).toBe(struck ? 1 : 0);
      tally({ failures: refused });
      await log.close();
      await rm(folder, { recursive: true, force: true });
    }
    expect(moments).toBeGreaterThan(20);
  });
});
