import { type Board, toBoardJson } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { runJob } from '../../server/src/jobs/runJob.ts';
import type { Job, JobRunner } from '../../server/src/ports/jobRunner.ts';
import { barredBoard } from '../helpers/barredBoard.ts';
import { cityBoard } from '../helpers/cityBoard.ts';
import { codeOf } from '../helpers/codeOf.ts';
import { analysisOf, SMALL, uploaded, waiting } from '../helpers/jobs.ts';

export interface JobRunnerUnderTest {
  open(): JobRunner;
  clean(): Promise<void>;
}

const board = cityBoard(40, 3);
const kept = (state: Board) =>
  ({ kind: 'stored', updates: [Y.encodeStateAsUpdate(createBoardDoc(state))] }) as const;
/** A small board: what is compared is bytes, and Word and print take seconds for it. */
const source = () => kept(barredBoard());
const OPTIONS = { lang: 'en', audience: 'internal' } as const;
const NOW = Date.parse('2026-11-21T12:00:00Z');
const report = (format: 'html' | 'csv' | 'docx' | 'pdf'): Extract<Job, { kind: 'report' }> => ({
  kind: 'report',
  source: source(),
  options: OPTIONS,
  format,
  now: NOW,
});

/** What every job runner must do: see `ports/jobRunner.ts`. A runner's own test is one call. */
export function jobRunnerContract(name: string, make: () => Promise<JobRunnerUnderTest>): void {
  describe(`JobRunner: ${name}`, () => {
    let made: JobRunnerUnderTest;
    let runner: JobRunner;

    beforeAll(async () => {
      made = await make();
      runner = made.open();
    });
    afterAll(async () => {
      await runner.close();
      await made.clean();
    });

    const jobs: readonly [string, Job][] = [
      ['the board as JSON', { kind: 'snapshot', source: source() }],
      ['the change to an earlier state', { kind: 'restore', source: source(), past: kept(board), client: 7 }],
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
          options: OPTIONS,
          format: 'html',
          now: 0,
        },
      ],
      ['the route map', { kind: 'map', source: source(), options: OPTIONS, format: 'svg', now: NOW }],
      [
        'the route map in pixels',
        { kind: 'map', source: source(), options: OPTIONS, format: 'png', now: NOW },
      ],
    ];
    test.each(jobs)('SW-1 %s is the same wherever it is made', async (_, job) => {
      const product = await runner.run(job, waiting());
      const expected = await runJob(job);
      expect(product.bytes.length).toBeGreaterThan(300);
      expect(Buffer.compare(product.bytes, expected.bytes)).toBe(0);
      expect([product.contentType, product.filename]).toEqual([expected.contentType, expected.filename]);
    });

    test('SW-1 a new board is made of the one that is handed in, with what is asked for beside it', async () => {
      const asked = { board: toBoardJson(board), title: 'Ours', retainUntil: '2027-01-01' };
      const job: Job = { kind: 'new-board', source: uploaded(asked) };
      const { bytes, retainUntil } = await runner.run(job, waiting());
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
      const job: Job = { kind: 'new-board', source: uploaded(asked) };
      expect(await codeOf(runner.run(job, waiting()))).toBe(code);
    });

    test('SW-1 many at once each get their own', async () => {
      const names = Array.from({ length: 20 }, (_, index) => `o${index}`);
      const products = await Promise.all(
        names.map((id) =>
          runner.run(analysisOf({ ...SMALL, objectives: [{ id, title: '', persona: 'p' }] }), waiting()),
        ),
      );
      const found = products.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)).objectives);
      expect(found).toEqual(names.map((objective) => [expect.objectContaining({ objective })]));
    });

    test('SW-1 the bytes of a job are left as they are', async () => {
      const given = uploaded(SMALL);
      await runner.run({ kind: 'analysis', source: given }, waiting());
      expect(given).toEqual(uploaded(SMALL));
    });

    test.each([
      ['{', 'request.json'],
      ['{}', 'board.format'],
      [JSON.stringify({ ...SMALL, version: 99 }), 'board.version'],
      [JSON.stringify({ ...SMALL, notes: Array(70_000).fill(0) }), 'request.too-large'],
    ])(
      'SW-2 a body that is no board is refused by its code, and the next is done: %.40s',
      async (body, code) => {
        expect(await codeOf(runner.run(analysisOf(body), waiting()))).toBe(code);
        await runner.run(analysisOf(SMALL), waiting());
      },
    );

    test('SW-2 what fails without a code fails alone', async () => {
      const broken: Job = {
        kind: 'analysis',
        source: { kind: 'stored', updates: [Uint8Array.of(255, 255, 255)] },
      };
      const error = await runner.run(broken, waiting()).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(await codeOf(Promise.reject(error))).toMatch(/^no coded error: Error/);
      await runner.run(analysisOf(SMALL), waiting());
    });

    test('SW-5 a job that nobody waits for is not begun', async () => {
      expect(await codeOf(runner.run(analysisOf('{'), AbortSignal.abort()))).toBe('request.gone');
    });

    test('SW-6 once closed it refuses', async () => {
      const another = made.open();
      await another.run(analysisOf(SMALL), waiting());
      await another.close();
      expect(await codeOf(another.run(analysisOf(SMALL), waiting()))).toBe('server.stopping');
    });
  });
}
