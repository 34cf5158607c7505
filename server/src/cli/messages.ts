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
  summary: 'write the gap report on a board, or on several side by side',
  usage: (formats: readonly string[], languages: readonly string[], audiences: readonly string[]) =>
    `Usage: parcours report FILE... [--format FORMAT] [--lang LANG] [--audience AUDIENCE] [--since EARLIER]
                            [--title TITLE] [--output OUT]

Writes the gap report on a board. Of several FILEs it writes one report over all of them: which gaps come back,
what one group found that others missed. The groups are named by their place. ${BOARD_INPUT}

  -f, --format FORMAT       ${formats.join(', ')} (default html; svg and png are the route map alone)
  -l, --lang LANG           ${languages.join(', ')} (default the board’s own, else en). Of a scenario’s
                            folder the board itself is taken in this language, where it can be had
  -a, --audience AUDIENCE   ${audiences.join(', ')} (default public, which leaves out what is sensitive)
  -s, --since EARLIER       a file of the same board at an earlier time: the report tells what has changed since
  -t, --title TITLE         what the report over several boards is called
  -o, --output OUT          write to the file OUT instead of standard output
  -h, --help                show this`,
  mapOfOne: (format: string) => `parcours: the route map (${format}) is of one FILE`,
  titleOfSeveral: 'parcours: --title is for a report over several FILEs',
  oneInput: 'parcours: standard input (-) can be read once',
  sinceOfOne: 'parcours: --since is for the report on one FILE',
  otherBoard: (earlier: string) =>
    `parcours: ${earlier} is no earlier state of this board: the two have no record in common`,
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

const STORE_INPUT = 'The boards are those in DATA_DIR (default ./data); a server may run on it meanwhile.';

export const STORE_MESSAGES = {
  noStore: (folder: string) => `parcours: there are no boards in ${folder}. Set DATA_DIR.`,
  unknown: (board: string) => `parcours: there is no board ${board}`,
};

export const BACKUP_MESSAGES = {
  summary: 'write all boards and their versions to one file',
  usage: `Usage: parcours backup --output FILE

Writes every board to FILE, with its versions and which of its links were revoked, and every workshop. ${STORE_INPUT}
The file is not encrypted, and what is erased later stays in it: keep it as you would keep the boards. Links work on
another server only where it has the same secret (DATA_DIR/secret, or SECRET), which is not in the file.

  -o, --output FILE   the file to write
  -h, --help          show this`,
  done: (boards: number, file: string) =>
    boards === 1 ? `parcours: one board written to ${file}` : `parcours: ${boards} boards written to ${file}`,
};

export const RESTORE_MESSAGES = {
  summary: 'put the boards of a backup back',
  usage: `Usage: parcours restore FILE

Puts the boards and the workshops of a backup back. ${STORE_INPUT}
One that is there already is left as it is, and named; the exit code is 1 then.

  -h, --help   show this`,
  noBackup: (file: string) =>
    `parcours: ${file} is no whole backup; boards that came before the fault are back`,
  done: (boards: number) =>
    boards === 1 ? 'parcours: one board is back' : `parcours: ${boards} boards are back`,
  present: (board: string) => `parcours: ${board} is there already, and stays as it is`,
};

export const LINKS_MESSAGES = {
  summary: 'make links to a board',
  usage: `Usage: parcours links BOARD [--origin ORIGIN]

Makes one link for each role to the board with this id. ${STORE_INPUT} It takes what signs
the links: set SECRET here as it is set for the server. Links that were made before go on working.

      --origin ORIGIN   where people reach the server, such as https://parcours.example.org
                        (default http://localhost:PORT)
  -h, --help            show this`,
};

export const ERASE_MESSAGES = {
  summary: 'erase a board or a workshop for good',
  usage: `Usage: parcours erase BOARD

Erases the board with this id, its versions and its key, or the workshop with this id, whose boards stay.
${STORE_INPUT} Whoever is on the board is let go. Backups that hold it are not changed.

  -h, --help   show this`,
  starting: 'parcours: a server is just starting on this folder; try again in a moment',
  refused: (status: number) =>
    `parcours: the server refused (${status}). Set SECRET here as it is set for the server.`,
  done: (board: string) => `parcours: ${board} is erased`,
};

export const EXPORT_MESSAGES = {
  summary: 'write a board of the store as JSON',
  usage: `Usage: parcours export BOARD [--output OUT]

Writes the board with this id as parcours.board JSON. ${STORE_INPUT}

  -o, --output OUT   write to the file OUT instead of standard output
  -h, --help         show this`,
  unknown: (board: string) => `parcours: there is no board ${board}`,
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
  needsOutput: 'parcours: --output FILE is needed, and nothing else',
  noBoardId: (text: string) => `parcours: "${text}" is not the id of a board`,
  needsFiles: 'parcours: at least one FILE is needed',
  choice: (option: string, value: string, choices: readonly string[]) =>
    `parcours: --${option} cannot be "${value}": it is one of ${choices.join(', ')}`,
  invalid: (message: string) => `parcours: ${message}`,
};
