/** An element with what is in it; `text` is all the text below it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Well-formed XML 1.0, as far as Office files use it: no comments, no sections, no definitions.
 * @throws where it is not.
 */
export function parseXml(source: string): XmlElement {
  const xml = source.replace(/^\ufeff/, '');
  const root = elementOf('', '');
  const open: XmlElement[] = [root];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    take(token, open);
  }
  if (end !== xml.length) throw new Error(`No XML: …${xml.slice(Math.max(0, end - 40), end + 60)}`);
  const [only, ...more] = root.children;
  if (!only || more.length > 0 || open.length !== 1) throw new Error('One element holds all others.');
  return only;
}

function take([, closing, name, attributes = '', empty, text]: RegExpExecArray, open: XmlElement[]): void {
  const last = open.at(-1);
  if (!last) throw new Error('An element is closed twice.');
  if (text !== undefined) {
    const words = resolved(text);
    for (const element of open) element.text += words;
  } else if (name !== undefined && closing) {
    if (last.name !== name) throw new Error(`${last.name} is closed by ${name}.`);
    open.pop();
  } else if (name !== undefined) {
    const element = elementOf(name, attributes);
    last.children.push(element);
    if (!empty) open.push(element);
  }
}

function elementOf(name: string, attributes: string): XmlElement {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key = '', value = '']) => [key, resolved(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`${name} says a thing twice.`);
  return { name, attributes: new Map(pairs), children: [], text: '' };
}

function resolved(text: string): string {
  if (FORBIDDEN.test(text)) throw new Error('A character that XML forbids.');
  if (text.replace(REFERENCE, '').includes('&')) throw new Error(`A bare ampersand: ${text}`);
  return text.replace(REFERENCE, (reference) => {
    const name = reference.slice(1, -1);
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return NAMED[name] ?? String.fromCodePoint(code);
  });
}

/** Every element of a name, in the order of the document. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The value of the first element of a name. */
export function valueIn(element: XmlElement, name: string, attribute = 'w:val'): string | undefined {
  return all(element, name)[0]?.attributes.get(attribute);
}
