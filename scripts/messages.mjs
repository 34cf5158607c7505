/**
 * `pnpm messages`: writes what code knows of the messages, from the English ones, and tells what is wrong with any. With
 * `--check` nothing is written, and what is stale is a fault.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { generatedFiles } from './messages/generate.mjs';
import { faultsIn } from './messages/lint.mjs';
import { nameFaults } from './messages/names.mjs';
import { unusedKeys } from './messages/unused.mjs';
import { fail, ROOT } from './run.mjs';

const FOLDER = `${ROOT}/shared/messages`;
const FILES = ['terms', 'interface', 'live', 'library', 'report', 'program'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function readLanguage({ tag, ...language }) {
  const folder = `${FOLDER}/${tag}`;
  const found = existsSync(folder) ? readdirSync(folder).sort() : [];
  const wanted = [...FILES, 'names'].map((file) => `${file}.json`);
  if (found.join() !== [...wanted].sort().join()) {
    fail(`shared/messages/${tag} must hold ${wanted.join(', ')} and nothing else.`);
  }
  const files = Object.fromEntries(FILES.map((file) => [file, readJson(`${folder}/${file}.json`)]));
  return { tag, ...language, files, names: readJson(`${folder}/names.json`) };
}

/** The files that differ from what is generated; they are written unless this is a check. */
function writeStale(files, isCheck) {
  const stale = Object.entries(files).filter(
    ([path, text]) => !existsSync(`${ROOT}/${path}`) || readFileSync(`${ROOT}/${path}`, 'utf8') !== text,
  );
  if (!isCheck) for (const [path, text] of stale) writeFileSync(`${ROOT}/${path}`, text);
  return stale.map(([path]) => path);
}

const isCheck = argv.includes('--check');
const languages = readJson(`${FOLDER}/languages.json`).map(readLanguage);
const stale = writeStale(generatedFiles(languages), isCheck);
const faults = [
  ...faultsIn(languages),
  ...languages.flatMap(nameFaults),
  ...unusedKeys(languages[0].files),
  ...(isCheck ? stale.map((path) => `${path} is stale: run pnpm messages`) : []),
];
for (const fault of faults) process.stdout.write(`${fault}\n`);
if (faults.length > 0) fail(`${faults.length} faults in the messages.`);
const count = FILES.reduce((sum, file) => sum + Object.keys(languages[0].files[file]).length, 0);
process.stdout.write(`messages: ${count} in each of ${languages.map(({ tag }) => tag).join(', ')}\n`);
