import { argumentsOf, tagsOf } from './icu.mjs';

const FOLDER = 'shared/src/messages/generated';
const NOTE = '// Written by `pnpm messages` from shared/messages: change the messages there.\n\n';

/** What code knows of the messages, by the path of the file that tells it. */
export function generatedFiles(languages) {
  const [{ files }] = languages;
  return Object.fromEntries(
    Object.entries({
      'languages.ts': languageList(languages),
      'names.ts': nameLists(languages),
      'interface.ts': interfaceModule(languages, { ...files.terms, ...files.interface }),
      'live.ts': liveModule(languages, files.live),
      'library.ts': libraryModule(languages, files.library),
      'program.ts': nestedModule(languages, ['program'], files.program),
      'report.ts': nestedModule(languages, ['terms', 'report'], { ...files.terms, ...files.report }),
    }).map(([name, text]) => [`${FOLDER}/${name}`, `${NOTE}${text}`]),
  );
}

function languageList(languages) {
  const lines = languages.map(
    ({ tag, name, locale, direction }) =>
      `  ${tag}: { name: '${name}', locale: '${locale}', direction: '${direction}' },\n`,
  );
  return `/** The languages that Parcours speaks, each by its own name, with the locale of its reports and its direction. */
export const LANGUAGES = {
${lines.join('')}} as const;
`;
}

/** The pages fetch the words of one language when it is chosen. */
function interfaceModule(languages, messages) {
  const loaders = languages.map(
    ({ tag }) =>
      `  ${tag}: () => both(import('../../../messages/${tag}/terms.json'), import('../../../messages/${tag}/interface.json')),\n`,
  );
  return `/** What fills each message of the pages; undefined where nothing does. */
export interface InterfaceMessages {
${keyTypes(messages)}}

export const INTERFACE_MESSAGES = {
${loaders.join('')}};

/** Asked for at once, not one after the other. */
async function both<Terms, Interface>(
  terms: Promise<{ readonly default: Terms }>,
  words: Promise<{ readonly default: Interface }>,
): Promise<Terms & Interface> {
  const [first, second] = await Promise.all([terms, words]);
  return { ...first.default, ...second.default };
}
`;
}

/** The server holds the lists of all languages; a page can fetch those of one from its file. */
function nameLists(languages) {
  const tags = languages.map(({ tag }) => tag);
  const imports = [...tags]
    .sort()
    .map((tag) => `import ${tag} from '../../../messages/${tag}/names.json' with { type: 'json' };\n`);
  return `${imports.join('')}
/** The names and words of each language that are picked from. */
export const NAMES = { ${tags.join(', ')} };
`;
}

function keyTypes(messages) {
  return Object.entries(messages)
    .map(([key, message]) => `  ${quote(key)}: ${argumentType(message)};\n`)
    .join('');
}

/** What is said in the windows of the library, which are fetched with the first of them. */
function libraryModule(languages, messages) {
  const loaders = languages.map(
    ({ tag }) => `  ${tag}: async () => (await import('../../../messages/${tag}/library.json')).default,\n`,
  );
  return `/** What fills each message of the library; undefined where nothing does. */
export interface LibraryMessages {
${keyTypes(messages)}}

export const LIBRARY_MESSAGES = {
${loaders.join('')}};
`;
}

/** What is said in a live workshop alone, which no other page fetches. */
function liveModule(languages, messages) {
  const loaders = (file) =>
    languages.map(
      ({ tag }) => `  ${tag}: async () => (await import('../../../messages/${tag}/${file}.json')).default,\n`,
    );
  return `/** What fills each message of a live workshop; undefined where nothing does. */
export interface LiveMessages {
${keyTypes(messages)}}

export const LIVE_MESSAGES = {
${loaders('live').join('')}};

/** The names and words of each language that are picked from. */
export const LIVE_NAMES = {
${loaders('names').join('')}};
`;
}

/** The server holds the words of all languages; a message is found by its path: \`note.title\`. */
function nestedModule(languages, files, messages) {
  const nameOf = (tag, file) => `${tag}${capital(file)}`;
  const imports = languages.flatMap(({ tag }) =>
    files.map((file) => [
      `../../../messages/${tag}/${file}.json`,
      `import ${nameOf(tag, file)} from '../../../messages/${tag}/${file}.json' with { type: 'json' };\n`,
    ]),
  );
  const sorted = imports.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const name = capital(files.at(-1));
  const lines = languages.map(({ tag }) => {
    const parts = files.map((file) => nameOf(tag, file));
    return parts.length === 1
      ? `  ${tag}: ${parts[0]},\n`
      : `  ${tag}: { ${parts.map((part) => `...${part}`).join(', ')} },\n`;
  });
  const used = Object.values(messages);
  const kinds = [
    ...(used.some((message) => tagsOf(message).length > 0) ? ['MarkedMessage'] : []),
    ...(used.some((message) => messageType(message).startsWith('Message<')) ? ['Message'] : []),
  ];
  return `${sorted.join('')}import type { ${kinds.join(', ')} } from '../words.ts';

/** The messages by their paths: a text, or what makes one of its arguments. */
export interface ${name}Words {
${treeType(treeOf(messages), 1)}}

export const ${name.toUpperCase()}_MESSAGES = {
${lines.join('')}};
`;
}

function treeOf(messages) {
  const tree = {};
  for (const [key, message] of Object.entries(messages)) {
    const path = key.split('.');
    const last = path.pop();
    let branch = tree;
    for (const name of path) {
      branch[name] ??= {};
      branch = branch[name];
      if (typeof branch === 'string') throw new Error(`“${key}” lies within another message`);
    }
    branch[last] = message;
  }
  return tree;
}

function treeType(tree, depth) {
  const indent = '  '.repeat(depth);
  return Object.entries(tree)
    .map(([name, node]) =>
      typeof node === 'string'
        ? `${indent}readonly ${property(name)}: ${messageType(node)};\n`
        : `${indent}readonly ${property(name)}: {\n${treeType(node, depth + 1)}${indent}};\n`,
    )
    .join('');
}

function messageType(message) {
  const type = argumentType(message);
  if (tagsOf(message).length > 0) return `MarkedMessage<${type}>`;
  return type === 'undefined' ? 'string' : `Message<${type}>`;
}

function argumentType(message) {
  const fields = [...argumentsOf(message)].map(([name, kind]) => `${name}: ${kindType(kind)}`);
  return fields.length === 0 ? 'undefined' : `{ ${fields.join('; ')} }`;
}

function kindType(kind) {
  if (kind === 'number') return 'number';
  return kind === 'text' ? 'string' : kind.map(quote).join(' | ');
}

const quote = (text) => `'${text}'`;
const property = (name) => (/^[A-Za-z_]\w*$|^(0|[1-9]\d*)$/.test(name) ? name : quote(name));
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
