/** A figure beside what it must be. */
export interface Figure {
  readonly of: string;
  readonly is: number;
  readonly bar: Bar;
  /** Where that was found which there must not be. */
  readonly where?: readonly string[];
}

type Bar =
  | { readonly exactly: number }
  | { readonly below: number }
  /** To be read alone. */
  | 'none';

function isMet({ is, bar }: Figure): boolean {
  if (bar === 'none') return true;
  return 'exactly' in bar ? is === bar.exactly : is < bar.below;
}

/** Those that are not what they must be, each in a line. */
export const unmet = (figures: readonly Figure[]): readonly string[] =>
  figures.filter((figure) => !isMet(figure)).map(line);

/** A line for each figure. */
export const printed = (title: string, figures: readonly Figure[]): string =>
  [`\n${title}`, ...figures.map(line), ''].join('\n');

function line(figure: Figure): string {
  const { of, is, bar, where = [] } = figure;
  const digits = Number.isInteger(is) ? 0 : is < 10 ? 2 : 0;
  const wanted = bar === 'none' ? '' : 'exactly' in bar ? `${bar.exactly}` : `< ${bar.below}`;
  const found = where.length > 0 ? `   ${where.slice(0, 5).join(', ')}` : '';
  return `${isMet(figure) ? ' ' : '✗'} ${of.padEnd(58)}${is.toFixed(digits).padStart(9)}   ${wanted}${found}`;
}
