/** One element as the tests look at it: what it is, what it says, and where it stands. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parents: readonly string[];
}

const VOID = new Set(['meta', 'br', 'link', 'img', 'input', 'hr']);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=>/]+)(?:="([^"]*)")?/g;

/**
 * The elements of a page in the strict form in which the report is written: every attribute in double quotes,
 * every element closed.
 * @throws where a tag closes what is not open, or a `<` begins no tag.
 */
export function tagsOf(page: string): Tag[] {
  const text = page.replace(/<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
  const tags: Tag[] = [];
  const open: string[] = [];
  if (text.replace(TAG, '').includes('<')) throw new Error('a < that begins no tag');
  for (const [, slash, name = '', rest = '', self] of text.matchAll(TAG)) {
    if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const attributes = [...rest.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value] as const);
    tags.push({ name, attributes: new Map(attributes), parents: [...open] });
    if (!self && !VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  return tags;
}
