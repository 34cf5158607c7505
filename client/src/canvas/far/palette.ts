/** Colours and letters as the style sheets have them, for what is drawn without elements. */
export interface Palette {
  /** What CSS writes of a surface, or of what lies on one, as a canvas takes it. */
  paper(css: string): string;
  ink(css: string): string;
  /** Of an edge, in pixels: wider where more contrast is wished for. */
  readonly lineWidth: number;
  readonly titleFont: string;
  readonly textFont: string;
}

/** Reads off an element, so that themes count and, where a system forces its own colours, those. */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const reader = (property: 'backgroundColor' | 'color') => {
    const known = new Map<string, string>();
    return (css: string): string => {
      const colour = known.get(css);
      if (colour !== undefined) return colour;
      probe.style[property] = css;
      const read = style[property];
      known.set(css, read);
      return read;
    };
  };
  return {
    paper: reader('backgroundColor'),
    ink: reader('color'),
    lineWidth: Number.parseFloat(style.getPropertyValue('--line-width')) || 1,
    titleFont: style.getPropertyValue('--font-title'),
    textFont: style.getPropertyValue('--font-text'),
  };
}

const MEDIA = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** Tells when colours may have become others; returns how to stop. */
export function watchColours(onChange: () => void): () => void {
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributes: true });
  const queries = MEDIA.map((media) => matchMedia(media));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    attributes.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
