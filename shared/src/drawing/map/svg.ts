type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A figure with no more digits than a picture can show. */
function shown(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;
}

/** One element. `content` is markup already; text goes through `escapeXml` first. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeXml(shown(value))}"`))
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** A whole picture with its name and what it says in words; `id` keeps its anchors apart from others'. */
export function picture(
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
  { title, summary }: { readonly title: string; readonly summary: string },
  content: readonly string[],
): string {
  const named = [
    element('title', { id: `${id}-title` }, escapeXml(title) || ' '),
    element('desc', { id: `${id}-desc` }, escapeXml(summary) || ' '),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
      // A page that runs from right to left would turn the drawing's own texts.
      direction: 'ltr',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': FONT,
      fill: INK,
    },
    [...named, ...content].join('\n'),
  );
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";
export const INK = '#1c2430';
export const SOFT = '#4d5866';
export const PAPER = '#ffffff';
