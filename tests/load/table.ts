/** What was measured of one subject: figures by the heads of a table's columns, the first of which is compared. */
export type Figures = Readonly<Record<string, number>>;

/** The middle one of several measurements of the same, column by column. */
export function medianOf(rounds: readonly Figures[]): Figures {
  const [first = {}] = rounds;
  return Object.fromEntries(
    Object.keys(first).map((head) => {
      const values = rounds.map((figures) => figures[head] ?? Number.NaN).sort((a, b) => a - b);
      return [head, values[Math.floor(values.length / 2)] ?? Number.NaN];
    }),
  );
}

/** Lines of a table: each subject's figures, and the first as a ratio to that of the first subject. */
export function tableOf(title: string, rows: ReadonlyMap<string, Figures>): string[] {
  const [[, first] = ['', {}]] = rows;
  const heads = [...new Set([...rows.values()].flatMap((figures) => Object.keys(figures)))];
  const [compared = ''] = heads;
  const lines = [...rows].map(([name, figures]) => {
    const ratio = (figures[compared] ?? Number.NaN) / (first[compared] ?? Number.NaN);
    return columns([name, ...heads.map((head) => shown(figures[head])), `× ${shown(ratio)}`]);
  });
  return ['', title, columns(['', ...heads, 'ratio']), ...lines];
}

const shown = (value = Number.NaN): string => {
  if (Number.isNaN(value)) return '–';
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
};

const columns = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(15))).join('');
