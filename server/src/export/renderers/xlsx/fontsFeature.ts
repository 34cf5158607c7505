/** In which order the format wants what a font is said to be (ECMA-376 part 1, 18.8.22), as far as the library says it. */
const ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** Puts what the library says of each font in order; strict programs refuse the file otherwise. */
export function fontsFeature() {
  const ordered = (xml: string) =>
    xml.replace(/(?<=<font>).*?(?=<\/font>)/gs, (font) => {
      const said = font.match(/<\w+[^>]*\/>/g) ?? [];
      return [...said].sort((a, b) => rankOf(a) - rankOf(b)).join('');
    });
  return { files: { transform: { 'xl/styles.xml': { transform: ordered } } } };
}

function rankOf(element: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}
