/** Ends of lines and paragraphs, then all other marks, as web pages write them; what only looks alike stays. */
const LINE_ENDS = /<br\s*\/?>|<\/(?:p|div|li|h[1-6])>/gi;
const MARKS = /<\/?(?:p|div|span|strong|b|em|i|u|s|a|ul|ol|li|h[1-6]|font|code|sup|sub)(?:\s[^<>]*)?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The words of a cell: some whiteboards write it as they would in a web page. */
export function plainWords(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(LINE_ENDS, '\n')
    .replace(MARKS, '')
    .replace(
      /&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi,
      (entity, name: string) => letter(name) ?? entity,
    )
    .trim();
}

function letter(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
