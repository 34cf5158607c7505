import type { CDPSession, Page } from '@playwright/test';

/** A mobile network of the third generation at its worst, and a phone a quarter as fast as this machine. */
const SLOW_LINE = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false };
const SLOWER = 4;

interface Loaded {
  readonly url: string;
  /** As it came over the line, with its headers. */
  readonly bytes: number;
}

/** What a page loads, as Chromium counts it. */
export class Traffic {
  /** In the order in which it was there, without what the browser had already. */
  readonly loaded: Loaded[] = [];
  /** In the order in which it was asked for. */
  readonly asked: string[] = [];
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
    const asked = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ request }) => this.asked.push(request.url));
    session.on('Network.responseReceived', ({ requestId, response: { url, status, fromDiskCache } }) => {
      if (status === 200 && !fromDiskCache) asked.set(requestId, url);
    });
    session.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = asked.get(requestId);
      if (url !== undefined && encodedDataLength > 0) this.loaded.push({ url, bytes: encodedDataLength });
    });
  }

  static async of(page: Page): Promise<Traffic> {
    const session = await page.context().newCDPSession(page);
    const traffic = new Traffic(session);
    await session.send('Network.enable');
    return traffic;
  }

  /** From now on the page has a slow line. */
  async slowLine(): Promise<void> {
    await this.#session.send('Network.emulateNetworkConditions', SLOW_LINE);
  }

  async slowProcessor(): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }

  get bytes(): number {
    return this.loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
