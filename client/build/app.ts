import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import type { Plugin } from 'vite';

const MARK = new URL('../src/ui/icon.svg', import.meta.url);
const MESSAGES = new URL('../../shared/messages/', import.meta.url);

/** As `--paper` in `tokens.css`. */
const PAPER = '#f6f2e9';

/** Android cuts an icon to any shape within the middle four fifths; iOS rounds its corners. */
const ICONS = [
  { file: 'icons/any-192.png', size: 192, purpose: 'any' },
  { file: 'icons/any-512.png', size: 512, purpose: 'any' },
  { file: 'icons/maskable-192.png', size: 192, purpose: 'maskable' },
  { file: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
] as const;
/** Named by `index.html`. */
const APPLE = { file: 'icons/apple-touch.png', size: 180 } as const;
const MANIFEST = 'app.webmanifest';

/** What a browser needs to install Parcours as an app: its manifest, and the mark as pictures. */
export function app(): Plugin {
  return {
    name: 'parcours:app',
    apply: 'build',
    generateBundle: {
      handler: async function () {
        const mark = await readFile(MARK, 'utf8');
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        for (const { file, size, purpose } of ICONS) {
          emit(file, painted(purpose === 'any' ? mark : toTheEdge(mark), size));
        }
        emit(APPLE.file, painted(toTheEdge(mark), APPLE.size));
        emit(MANIFEST, JSON.stringify(await manifest(), null, 2));
      },
    },
  };
}

function painted(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** The mark with its ground all around, so that what is cut off is ground. */
function toTheEdge(mark: string): string {
  const ground = /<rect [^>]*fill="(#\w+)"/.exec(mark)?.[1];
  if (ground === undefined) throw new Error('the mark has no ground');
  const around = 4;
  const side = 32 + 2 * around;
  const box = `x="${-around}" y="${-around}" width="${side}" height="${side}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-around} ${-around} ${side} ${side}"><rect ${box} fill="${ground}"/>${mark.replace('<svg ', '<svg width="32" height="32" ')}</svg>`;
}

interface Language {
  readonly tag: string;
  readonly direction: string;
}

/** In English; in other languages where the browser knows of them. */
async function manifest() {
  const languages: readonly Language[] = await json('languages.json');
  const worded = languages.map(async ({ tag: lang, direction: dir }) => {
    const words = await json(`${lang}/interface.json`);
    return { lang, dir, name: words['app.name'], description: words['home.lead'] };
  });
  const [first, ...others] = await Promise.all(worded);
  // The name is the same in all of them.
  const localized = others.map(({ lang, dir, description: value }) => [lang, { value, lang, dir }]);
  return {
    id: '/',
    ...first,
    short_name: first?.name,
    description_localized: Object.fromEntries(localized),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    icons: ICONS.map(({ file, size, purpose }) => ({
      src: `/${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
}

async function json(file: string) {
  return JSON.parse(await readFile(new URL(file, MESSAGES), 'utf8'));
}
