/** What the command line says. Like other tools of its kind it speaks English. */

const BOARD_INPUT = 'FILE is a parcours.board JSON, a scenario’s folder, or - for standard input.';

export const ANALYSE_MESSAGES = {
  summary: 'say which objectives of a board are out of reach, and why, as JSON',
  usage: `Usage: parcours analyse FILE [--output OUT]

Writes the analysis of a board as parcours.analysis JSON. ${BOARD_INPUT}
Records that do not validate are left out, listed under "problems", and counted on standard error.

  -o, --output OUT   write to the file OUT instead of standard output
  -h, --help         show this`,
};

export const REPORT_MESSAGES = {
  summary: 'write the gap report on a board',
  usage: (formats: readonly string[], languages: readonly string[], audiences: readonly string[]) =>
    `Usage: parcours report FILE [--format FORMAT] [--lang LANG] [--audience AUDIENCE] [--output OUT]

Writes the gap report on a board. ${BOARD_INPUT}

  -f, --format FORMAT       ${formats.join(', ')} (default html; svg is the route map alone)
  -l, --lang LANG           ${languages.join(', ')} (default the board’s own, else en). Of a scenario’s
                            folder the board itself is taken in this language, where it can be had
  -a, --audience AUDIENCE   ${audiences.join(', ')} (default public, which leaves out what is sensitive)
  -o, --output OUT          write to the file OUT instead of standard output
  -h, --help                show this`,
};

export const VALIDATE_MESSAGES = {
  summary: 'check boards against the format and list every problem',
  usage: `Usage: parcours validate FILE...

Lists every problem of one or more boards on standard output. ${BOARD_INPUT}
Of a scenario’s folder the example board is checked in each of its languages.
Exit code 1 if there is any problem, else 0.

  -h, --help   show this`,
  fine: (file: string) => `${file}: no problems`,
  problem: (file: string, where: string, message: string) => `${file}: ${where}: ${message}`,
};

export const INPUT_MESSAGES = {
  standardInput: 'standard input',
  unreadable: (file: string, reason: string) => `parcours: cannot read ${file}: ${reason}`,
  unwritable: (file: string, reason: string) => `parcours: cannot write ${file}: ${reason}`,
  missing: 'there is no such file',
  notAllowed: 'not allowed',
  failed: (code: string) => `the system says ${code}`,
  notJson: 'it is not JSON',
  problems: (file: string, count: number) =>
    count === 1
      ? `parcours: ${file}: one problem in the data; the rest is used. See "parcours validate".`
      : `parcours: ${file}: ${count} problems in the data; the rest is used. See "parcours validate".`,
};

export const ARGUMENT_MESSAGES = {
  needsOneFile: 'parcours: one FILE is needed',
  needsFiles: 'parcours: at least one FILE is needed',
  choice: (option: string, value: string, choices: readonly string[]) =>
    `parcours: --${option} cannot be "${value}": it is one of ${choices.join(', ')}`,
  invalid: (message: string) => `parcours: ${message}`,
};
