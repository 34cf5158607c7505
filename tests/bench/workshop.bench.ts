import { afterAll, bench, describe } from 'vitest';
import { exportWorkshop, type GroupReading } from '../../server/src/export/exportWorkshop.ts';
import { varied, workshopBoards } from '../helpers/workshopBoards.ts';
import { readExample } from '../scenarios/library.ts';

/** Groups of a workshop; the boards are those of the library's examples, each with a record that others lack. */
const SIZES = [4, 16];
const FORMATS = ['html', 'pdf', 'docx'] as const;
const OPTIONS = { time: 1, iterations: 2, warmupTime: 1, warmupIterations: 1 };

function groups(count: number): GroupReading[] {
  const boards = workshopBoards({
    student: readExample('foreign-student').board,
    youngMan: readExample('undocumented-young-man').board,
    councillor: readExample('councillor-migrant-background').board,
  });
  return Array.from({ length: count }, (_, at) => {
    const { board } = boards[at % boards.length] ?? { board: readExample('foreign-student').board };
    const lost = board.barriers[at % board.barriers.length]?.id ?? '';
    return { group: `Group ${at + 1}`, board: varied(board, { without: [lost] }), problems: [] };
  });
}

const rows = SIZES.flatMap((size) =>
  FORMATS.map((format) => ({ size, format, times: [] as number[], bytes: 0 })),
);

for (const row of rows) {
  describe(`a workshop of ${row.size} boards`, () => {
    const boards = groups(row.size);
    const make = async () => {
      const start = process.cpuUsage();
      const { body } = await exportWorkshop({
        title: 'March',
        boards,
        format: row.format,
        lang: 'en',
        audience: 'public',
      });
      const { user, system } = process.cpuUsage(start);
      row.times.push((user + system) / 1_000);
      row.bytes = body.length;
    };
    bench(`its report as ${row.format}`, make, OPTIONS);
  });
}

afterAll(() => {
  const lines = rows.map(({ size, format, times, bytes }) =>
    [size, format, Math.min(...times).toFixed(0), Math.round(bytes / 1024)].map(padded).join(''),
  );
  const head = ['boards', 'format', 'ms', 'kB'].map(padded).join('');
  process.stdout.write(`\nShortest processor times\n${[head, ...lines].join('\n')}\n`);
});

function padded(cell: string | number): string {
  return String(cell).padStart(12);
}
