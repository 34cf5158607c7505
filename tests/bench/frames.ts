import type { CDPSession, Page } from '@playwright/test';

/** How long frames take while something is done, in milliseconds. */
export interface Frames {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Of the page's main thread in processor time, which other work on the machine does not lengthen. */
  readonly cpu: number;
}

export async function recordFrames(
  page: Page,
  cdp: CDPSession,
  action: () => Promise<void>,
): Promise<Frames> {
  const recorder = await page.evaluateHandle(() => {
    const recorder = { frames: [] as number[], last: performance.now(), isOn: true };
    const tick = (now: number) => {
      recorder.frames.push(now - recorder.last);
      recorder.last = now;
      if (recorder.isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return recorder;
  });
  const before = await busyMs(cdp);
  await action();
  const busy = (await busyMs(cdp)) - before;
  const frames = await recorder.evaluate((it) => {
    it.isOn = false;
    return it.frames.slice(1);
  });
  const sorted = frames.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), worst: at(1), cpu: busy / frames.length };
}

async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Gives the page of Parcours what those of the others have; run there. */
export function middleOf(): void {
  const cards = window.shapes.cards;
  window.middleOf = (id) => {
    const card = cards.find((each) => each.id === id) ?? { x: 0, y: 0 };
    const flow = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    const view = document.querySelector('.react-flow__viewport');
    const { a: zoom, e, f } = new DOMMatrix(view === null ? '' : getComputedStyle(view).transform);
    return { x: flow.x + e + (card.x + 130) * zoom, y: flow.y + f + (card.y + 60) * zoom };
  };
}
