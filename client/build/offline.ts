import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { scriptOf } from './script.ts';

const WORKER = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));
const WITHDRAW = fileURLToPath(new URL('../offline/withdraw.ts', import.meta.url));

const PROGRAM = /\.(js|css|svg)$/;
/** A page in pages of others is no part of it. */
const EMBED = /^assets\/embed-/;
/** The letters of the pages' languages but Arabic, which has the fonts of the device. */
const USUAL_FONT = /-latin-wght-.*\.woff2$/;

/** The service worker, with the list of what it stores, and what takes it out of browsers again. */
export function offline(): Plugin {
  return {
    name: 'parcours:offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: async function (_options, bundle) {
        const emit = async (fileName: string, script: Promise<string>) =>
          this.emitFile({ type: 'asset', fileName, source: await script });
        await emit('sw.js', scriptOf(WORKER, { RELEASE: JSON.stringify(await releaseOf(bundle)) }));
        await emit('withdraw.js', scriptOf(WITHDRAW, {}));
      },
    },
  };
}

async function releaseOf(bundle: Rolldown.OutputBundle) {
  const assets = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
  const isUsual = (name: string) => (PROGRAM.test(name) && !EMBED.test(name)) || USUAL_FONT.test(name);
  const files = assets.filter(isUsual).sort().map(address);
  const fonts = assets
    .filter((name) => name.endsWith('.woff2') && !isUsual(name))
    .sort()
    .map(address);
  const page = bundle['index.html'];
  if (page?.type !== 'asset') throw new Error('there is no page to store');
  const text = String(page.source);
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(text)?.[1];
  if (entry === undefined) throw new Error('the page begins with no script');
  const whole = createHash('sha256').update(JSON.stringify([text, files, fonts]));
  const id = whole
    .update(await readFile(WORKER))
    .digest('hex')
    .slice(0, 16);
  return { id, entry, files, fonts };
}

const address = (name: string) => `/${name}`;
