import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { BoardView } from '../e2e/support/board.ts';
import type { Parcours } from '../e2e/support/parcours.ts';
import { test } from '../e2e/support/test.ts';
import { type Frames, middleOf, recordFrames } from './frames.ts';
import type { Shapes } from './shapes.ts';

/** Cards, half as many ways again, and how many cards to a row. */
const SIZES = [
  [1_000, 36],
  [3_000, 60],
] as const;

/** The same window for all; it is as large as that of a wide screen. */
const WINDOW = { viewport: { width: 1920, height: 1080 } };

/** From this zoom on, a board is near. */
const NEAR = 0.7;

function shapesOf(count: number, columns: number): Shapes {
  const cards = Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    title: `Step ${index}`,
    x: (index % columns) * 420,
    y: Math.floor(index / columns) * 240,
  }));
  const across = Array.from({ length: count - 1 }, (_, index) => [index, index + 1] as const);
  const down = Array.from({ length: count / 2 }, (_, index) => [index, index + columns] as const);
  const ways = [...across, ...down]
    .filter(([from, to]) => to < count && (to !== from + 1 || to % columns !== 0))
    .map(([from, to], index) => ({ id: `l${index}`, from: `s${from}`, to: `s${to}` }));
  return { cards, ways };
}

/** A canvas on a page, with the keys and the wheel by which it is moved. */
interface Subject {
  readonly name: string;
  open(page: Page, shapes: Shapes, parcours: Parcours): Promise<void>;
  /** Held while the wheel zooms. */
  readonly zoomKey?: 'Control';
  /** For moving the board, and for moving cards. */
  readonly tools?: { readonly hand: string; readonly select: string };
}

const PEERS = join(import.meta.dirname, 'peers/dist');

const peer = (name: string, file: string, rest: Partial<Subject> = {}): Subject => ({
  name,
  ...rest,
  open: async (page, shapes) => {
    await page.addInitScript((given) => {
      window.shapes = given;
    }, shapes);
    await page.goto(`${await peersUrl()}/${file}.html`);
    await page.waitForFunction(() => window.middleOf !== undefined, undefined, { timeout: 240_000 });
  },
});

const SUBJECTS: readonly Subject[] = [
  {
    name: 'Parcours',
    open: async (page, { cards, ways }, parcours) => {
      const meta = { title: 'A large board', language: 'en', city: '', currency: 'EUR' };
      const board = { format: 'parcours.board', version: 1, meta, steps: cards, legs: ways };
      const { links } = await parcours.createBoard({ board });
      await page.addInitScript(
        (given) => {
          window.shapes = given;
        },
        { cards, ways },
      );
      await page.goto(links.edit);
      await new BoardView(page).enter();
      await page.evaluate(middleOf);
    },
  },
  peer('React Flow', 'reactFlow'),
  peer('Excalidraw', 'excalidraw', { zoomKey: 'Control', tools: { hand: 'h', select: 'v' } }),
  peer('tldraw', 'tldraw', { zoomKey: 'Control', tools: { hand: 'h', select: 'v' } }),
];

let server: Server | undefined;

/** The pages of the peers, built beforehand, from this machine. */
async function peersUrl(): Promise<string> {
  server ??= createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const types: Readonly<Record<string, string>> = {
      '.html': 'text/html',
      '.js': 'text/javascript',
      '.css': 'text/css',
    };
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    createReadStream(join(PEERS, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  }).listen(0, '127.0.0.1');
  const running = server;
  if (!running.listening) await new Promise((resolve) => running.once('listening', resolve));
  const address = running.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

test.afterAll(() => void server?.close());

type Rows = Map<string, Frames>;

async function measure(page: Page, subject: Subject, count: number): Promise<Rows> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const rows: Rows = new Map();
  const card = `s${Math.floor(count / 2 + count / 40)}`;
  for (const view of ['all in sight', 'near'] as const) {
    if (view === 'near') await comeNear(page, subject, card);
    const { x, y } = await placeOf(page, card);
    const record = async (what: string, action: () => Promise<void>) => {
      rows.set(`${what}, ${view}`, await recordFrames(page, cdp, action));
    };
    if (subject.tools) await page.keyboard.press(subject.tools.select);
    await record('moving a card', () => drag(page, { x, y }));
    if (subject.tools) await page.keyboard.press(subject.tools.hand);
    const empty = view === 'near' ? await besideCard(page, card) : EMPTY;
    await record('moving the board', () => drag(page, empty));
    if (subject.tools) await page.keyboard.press(subject.tools.select);
    await record('zooming', () => zoom(page, subject));
  }
  return rows;
}

/** At the edge of the canvas nothing lies when all is in sight; in Parcours the panels are beside it. */
const EMPTY = { x: 500, y: 130 };

const placeOf = (page: Page, card: string) =>
  page.evaluate((id) => window.middleOf?.(id) ?? { x: 0, y: 0 }, card);

/** Between its row and the next. */
async function besideCard(page: Page, card: string): Promise<{ x: number; y: number }> {
  const { x, y } = await placeOf(page, card);
  return { x, y: y + 105 * (await zoomOf(page)) };
}

async function zoomOf(page: Page): Promise<number> {
  const [first, second] = [await placeOf(page, 's0'), await placeOf(page, 's1')];
  return (second.x - first.x) / 420;
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** One move a frame, so that each frame has its work. */
async function drag(page: Page, from: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await nextFrame(page);
  await page.mouse.down();
  for (let move = 1; move <= 60; move += 1) {
    const back = move > 30 ? 60 - move : move;
    await page.mouse.move(from.x + back * 4, from.y + back * 2);
    await nextFrame(page);
  }
  await page.mouse.up();
}

async function zoom(page: Page, { zoomKey }: Subject): Promise<void> {
  await page.mouse.move(WINDOW.viewport.width / 2, WINDOW.viewport.height / 2);
  if (zoomKey) await page.keyboard.down(zoomKey);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, turn % 20 < 10 ? 30 : -30);
    await nextFrame(page);
  }
  if (zoomKey) await page.keyboard.up(zoomKey);
}

async function comeNear(page: Page, { zoomKey }: Subject, card: string): Promise<void> {
  if (zoomKey) await page.keyboard.down(zoomKey);
  for (let turn = 0; turn < 60 && (await zoomOf(page)) < NEAR; turn += 1) {
    const { x, y } = await placeOf(page, card);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -60);
    await nextFrame(page);
  }
  if (zoomKey) await page.keyboard.up(zoomKey);
}

async function measured(
  browser: Browser,
  subject: Subject,
  shapes: Shapes,
  parcours: Parcours,
): Promise<Rows> {
  const context = await browser.newContext(WINDOW);
  const page = await context.newPage();
  // What a peer would fetch from elsewhere is no part of this.
  await page.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) => route.abort());
  await subject.open(page, shapes, parcours);
  const rows = await measure(page, subject, shapes.cards.length);
  await context.close();
  return rows;
}

for (const [count, columns] of SIZES) {
  test(`${count} cards`, async ({ parcours, browser }) => {
    const shapes = shapesOf(count, columns);
    const results = new Map<string, Rows>();
    for (const subject of SUBJECTS)
      results.set(subject.name, await measured(browser, subject, shapes, parcours));
    process.stdout.write(`\n${tableOf(results, shapes)}\n`);
  });
}

/** Times of Parcours, and those of the others as multiples of them. */
function tableOf(results: ReadonlyMap<string, Rows>, { cards, ways }: Shapes): string {
  const [[, own] = ['', new Map<string, Frames>()], ...others] = results;
  const head = ['', 'median', 'p95', 'worst', 'CPU', ...others.map(([name]) => name)];
  const lines = [...own].map(([what, frames]) => [
    what,
    ...[frames.median, frames.p95, frames.worst, frames.cpu].map((ms) => ms.toFixed(1)),
    ...others.map(([, rows]) => ratios(frames, rows.get(what))),
  ]);
  const title = `${cards.length} cards, ${ways.length} ways: ms a frame in Parcours, and how many times as long it takes in the others (median / p95 / CPU)`;
  return [title, ...[head, ...lines].map((line) => `| ${line.join(' | ')} |`)].join('\n');
}

function ratios(own: Frames, other: Frames | undefined): string {
  if (other === undefined) return '–';
  const ratio = (key: 'median' | 'p95' | 'cpu') => (other[key] / own[key]).toFixed(1);
  return `${ratio('median')} / ${ratio('p95')} / ${ratio('cpu')}`;
}
