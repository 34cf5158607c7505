import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../run.mjs';

/** Messages that no code says, a line each. */
export function unusedKeys({ terms, interface: pages, live, library, report, program }) {
  const client = sourcesIn('client/src');
  const server = [
    ...sourcesIn('server/src'),
    ...sourcesIn('shared/src/report'),
    ...sourcesIn('shared/src/drawing'),
  ];
  const saysPage = keysSaid(client);
  const saysKey = keysSaid(server);
  const saysPath = pathsSaid(server);
  return [
    ...Object.keys(terms).filter((key) => !saysPage(key) && !saysPath(key)),
    ...Object.keys(pages).filter((key) => !saysPage(key)),
    ...Object.keys({ ...live, ...library }).filter((key) => !saysPage(key)),
    ...Object.keys(program).filter((key) => !saysPath(key)),
    ...Object.keys(report).filter((key) => !saysPath(key) && !saysKey(key)),
  ].map((key) => `no code uses the message ${key}`);
}

function sourcesIn(folder) {
  return readdirSync(`${ROOT}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
}

/** Codes of errors and faults have dots of their own. */
const DOTTED = /^(error|problems\.fault)\./;

/** The pages name a message by its whole key, or by one with variable parts: \`outcome.${outcome}\`. */
function keysSaid(sources) {
  const literal = new Set(sources.flatMap((source) => source.match(/(?<=')[\w.-]+(?=')/g) ?? []));
  const templates = new Set(
    sources.flatMap((source) => source.match(/(?<=`)[a-zA-Z][\w.-]*(?:\$\{[^{}`]*\}[\w.-]*)+(?=`)/g) ?? []),
  );
  const patterns = [...templates].map((template) => {
    const variable = DOTTED.test(template) ? '.+' : '[^.]+';
    const text = template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, variable);
    return new RegExp(`^${text}$`);
  });
  return (key) => literal.has(key) || patterns.some((pattern) => pattern.test(key));
}

/**
 * The server and the report name a message by its path: its group, or another name for that, and the name in it. Where a
 * group is picked from by a variable, all of it counts as said.
 */
function pathsSaid(sources) {
  const text = sources.join('\n');
  return (key) => {
    const [group, name = ''] = key.split('.');
    if (name === '') return new RegExp(`\\bwords\\.${group}\\b`).test(text);
    const others = [...text.matchAll(new RegExp(`\\b${group}: (\\w+)`, 'g'))].map(([, other]) => other);
    const groups = `(?:${[group, ...new Set(others)].join('|')})`;
    return new RegExp(
      `\\b${groups}(?:\\.${name}\\b|\\[)|\\{[^{}]*\\b${name}\\b[^{}]*\\} = (?:\\w+\\.)*${groups}\\b|\\bwords\\.${groups}[,)]`,
    ).test(text);
  };
}
