import { toBoardJson } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Job, Workbench } from '../../server/src/ports/workbench.ts';
import { doJob } from '../../server/src/workbench/doJob.ts';
import { cityBoard } from '../helpers/cityBoard.ts';
import { codeOf } from '../helpers/codeOf.ts';
import { analysisOf, handedIn, SMALL, waiting } from '../helpers/jobs.ts';

export interface WorkbenchUnderTest {
  open(): Workbench;
  clean(): Promise<void>;
}

const board = cityBoard(40, 3);
const kept = (steps: number) =>
  ({ kind: 'kept', updates: [Y.encodeStateAsUpdate(createBoardDoc(cityBoard(steps, 3)))] }) as const;
const source = () => kept(40);
const WISH = { lang: 'en', audience: 'internal' } as const;
const report = (format: 'html' | 'csv' | 'docx' | 'pdf'): Extract<Job, { kind: 'report' }> => ({
  kind: 'report',
  source: source(),
  wish: WISH,
  format,
  now: Date.parse('2026-11-21T12:00:00Z'),
});

/** What every workbench must do: see `ports/workbench.ts`. A workbench's own test is one call. */
export function workbenchContract(name: string, make: () => Promise<WorkbenchUnderTest>): void {
  describe(`Workbench: ${name}`, () => {
    let made: WorkbenchUnderTest;
    let bench: Workbench;

    beforeAll(async () => {
      made = await make();
      bench = made.open();
    });
    afterAll(async () => {
      await bench.close();
      await made.clean();
    });

    const jobs: readonly [string, Job][] = [
      ['the board as JSON', { kind: 'snapshot', source: source() }],
      ['the change to an earlier state', { kind: 'restore', source: source(), past: kept(30), client: 7 }],
      ['the analysis', { kind: 'analysis', source: source() }],
      ['a report in HTML', report('html')],
      ['a report in CSV', report('csv')],
      ['a report for Word', report('docx')],
      ['a report in print', report('pdf')],
      [
        'a report since an earlier state',
        { ...report('html'), since: { source: source(), name: 'A', at: 0 } },
      ],
      [
        'a report over several boards',
        {
          kind: 'workshop',
          workshop: 'w',
          title: 'March',
          sources: [{ group: 'Ash', source: source() }, { source: source() }],
          absent: [{ place: 3, absence: 'erased' }],
          wish: WISH,
          format: 'html',
          now: 0,
        },
      ],
      ['the route map', { kind: 'map', source: source(), wish: WISH, format: 'svg' }],
      ['the route map in pixels', { kind: 'map', source: source(), wish: WISH, format: 'png' }],
    ];
    test.each(jobs)('SW-1 %s is the same wherever it is made', async (_, job) => {
      const product = await bench.run(job, waiting());
      const expected = await doJob(job);
      expect(product.bytes.length).toBeGreaterThan(300);
      expect(Buffer.compare(product.bytes, expected.bytes)).toBe(0);
      expect([product.contentType, product.filename]).toEqual([expected.contentType, expected.filename]);
    });

    test('SW-1 a new board is made of the one that is handed in, with what is asked for beside it', async () => {
      const asked = { board: toBoardJson(board), title: 'Ours', retainUntil: '2027-01-01' };
      const job: Job = { kind: 'new-board', source: handedIn(asked) };
      const { bytes, retainUntil } = await bench.run(job, waiting());
      expect(retainUntil).toBe('2027-01-01');
      const doc = new Y.Doc();
      Y.applyUpdate(doc, bytes);
      const meta = { ...board.meta, title: 'Ours', retainUntil: '2027-01-01' };
      expect(readSnapshot(doc)).toEqual({ board: { ...board, meta }, problems: [] });
    });

    test.each([
      [{ board: { format: 'parcours.board', version: 1, steps: [{ id: 's', days: -1 }] } }, 'board.invalid'],
      [{ tilte: 'a slip' }, 'request.invalid'],
      [{ scenario: 'foreign-student' }, 'request.too-large'],
    ])('SW-2 a new board that cannot be is refused by its code: %j', async (asked, code) => {
      const job: Job = { kind: 'new-board', source: handedIn(asked) };
      expect(await codeOf(bench.run(job, waiting()))).toBe(code);
    });

    test('SW-1 many at once each get their own', async () => {
      const names = Array.from({ length: 20 }, (_, index) => `o${index}`);
      const products = await Promise.all(
        names.map((id) =>
          bench.run(analysisOf({ ...SMALL, objectives: [{ id, title: '', persona: 'p' }] }), waiting()),
        ),
      );
      const found = products.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)).objectives);
      expect(found).toEqual(names.map((objective) => [expect.objectContaining({ objective })]));
    });

    test('SW-1 the bytes of a job are left as they are', async () => {
      const given = handedIn(SMALL);
      await bench.run({ kind: 'analysis', source: given }, waiting());
      expect(given).toEqual(handedIn(SMALL));
    });

    test.each([
      ['{', 'request.json'],
      ['{}', 'board.format'],
      [JSON.stringify({ ...SMALL, version: 99 }), 'board.version'],
      [JSON.stringify({ ...SMALL, notes: Array(70_000).fill(0) }), 'request.too-large'],
    ])(
      'SW-2 a body that is no board is refused by its code, and the next is done: %.40s',
      async (body, code) => {
        expect(await codeOf(bench.run(analysisOf(body), waiting()))).toBe(code);
        await bench.run(analysisOf(SMALL), waiting());
      },
    );

    test('SW-2 what fails without a code fails alone', async () => {
      const broken: Job = {
        kind: 'analysis',
        source: { kind: 'kept', updates: [Uint8Array.of(255, 255, 255)] },
      };
      const error = await bench.run(broken, waiting()).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(await codeOf(Promise.reject(error))).toMatch(/^no coded error: Error/);
      await bench.run(analysisOf(SMALL), waiting());
    });

    test('SW-5 a job that nobody waits for is not begun', async () => {
      expect(await codeOf(bench.run(analysisOf('{'), AbortSignal.abort()))).toBe('request.gone');
    });

    test('SW-6 once closed it refuses', async () => {
      const another = made.open();
      await another.run(analysisOf(SMALL), waiting());
      await another.close();
      expect(await codeOf(another.run(analysisOf(SMALL), waiting()))).toBe('server.stopping');
    });
  });
}
