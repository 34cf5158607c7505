/*
 * The service worker. It stores one release of the program whole, and gives it out where the server does not answer. A
 * page comes from the server as long as that answers, so that a new release is taken at once. Files are named by their
 * content, so that the stored ones are the right ones whichever release a page is of. Nothing else is touched: what is on
 * boards, and the tokens of links, are neither asked for nor stored here.
 */

declare const self: ServiceWorkerGlobalScope;

/** Written into this script by the build. */
declare const RELEASE: {
  readonly id: string;
  /** The script that a page of this release begins with. */
  readonly entry: string;
  /** What a page may need, but for itself. */
  readonly files: readonly string[];
  /** Of letters that few boards have: stored once they were used. */
  readonly fonts: readonly string[];
};

const { id, entry, files, fonts } = RELEASE;

/** A release in the cache has this and its id for a name. */
const NAME = 'parcours.release.';
const OWN = NAME + id;
/** Every page has the same document, and what it shows is decided in it. It is stored last: a release that has it is whole. */
const PAGE = '/';
const PAGES = /^\/($|b\/|w\/)/;
const FILES = '/assets/';

/** A server that has not answered by then is taken to be away. */
const PATIENCE_MILLISECONDS = 4000;

self.addEventListener('install', (event) => event.waitUntil(storeRelease()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** A page that came while the worker was being installed asks to be under it. */
self.addEventListener('message', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && PAGES.test(pathname)) event.respondWith(pageFor(request));
  else if (pathname.startsWith(FILES)) event.respondWith(fileFor(request, pathname));
});

/** One file after the other, so that a page that is at work hardly notices on a slow line. */
async function storeRelease(): Promise<void> {
  // A release that comes back, after another was taken back, is the latest again.
  await caches.delete(OWN);
  const cache = await caches.open(OWN);
  try {
    for (const path of files) await cache.put(path, (await stored(path)) ?? (await fetchFile(path)));
    for (const path of fonts) {
      const used = await stored(path);
      if (used !== undefined) await cache.put(path, used);
    }
    await cache.put(PAGE, await fetchPage());
  } catch (error) {
    // Part of a release is of no use, and the browser may have no room.
    await caches.delete(OWN);
    throw error;
  }
}

/** Only when no page is under the worker before this one any more: those may want files of their own release. */
async function takeOver(): Promise<void> {
  const names = await releases();
  // Those after it are being stored.
  const earlier = names.slice(0, Math.max(0, names.indexOf(OWN)));
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The earliest first, as caches are listed. */
async function releases(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(NAME));
}

async function stored(path: string): Promise<Response | undefined> {
  return caches.match(path, { ignoreVary: true }).catch(() => undefined);
}

async function fetchFile(path: string): Promise<Response> {
  const answer = await fetch(path, { priority: 'low' });
  // Some networks answer with a page of their own.
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? true;
  if (!answer.ok || answer.redirected || isPage) throw new Error(`${path} did not come`);
  return answer;
}

async function fetchPage(): Promise<Response> {
  const answer = await fetch(PAGE, { cache: 'no-store', priority: 'low' });
  const text = await answer.clone().text();
  if (!answer.ok || answer.redirected || !text.includes(entry)) {
    throw new Error('the page is not of this release');
  }
  return answer;
}

async function fileFor(request: Request, path: string): Promise<Response> {
  const known = await stored(path);
  if (known !== undefined) return known;
  const answer = await fetch(request);
  if (answer.ok && fonts.includes(path)) {
    const copy = answer.clone();
    // Without it letters of another kind stand in.
    void caches
      .open(OWN)
      .then((cache) => cache.put(path, copy))
      .catch(() => {});
  }
  return answer;
}

async function pageFor(request: Request): Promise<Response> {
  const coming = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  const answer = await Promise.race([coming.catch(() => undefined), late]);
  // A proxy answers for a server that is down.
  if (answer !== undefined && answer.status < 500) return answer;
  return (await storedPage()) ?? coming;
}

/** That of the latest release which is whole: an earlier one may not read what a later one has written. */
async function storedPage(): Promise<Response | undefined> {
  try {
    for (const name of (await releases()).toReversed()) {
      const page = await (await caches.open(name)).match(PAGE, { ignoreVary: true });
      if (page !== undefined) return page;
    }
  } catch {
    // The browser refuses its storage.
  }
  return undefined;
}

export {};
