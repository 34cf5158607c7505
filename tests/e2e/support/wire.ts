import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/** The connection of a browser to the rooms, over HTTP requests too, to be cut and mended while everything else goes on. */
export class Wire {
  readonly #open = new Set<WebSocketRoute>();
  #isCut = false;

  /** Holds for the pages that a browser loads from now on. */
  static async of(context: BrowserContext): Promise<Wire> {
    const wire = new Wire();
    await context.routeWebSocket(/\/sync\//, (route) => wire.#route(route));
    await context.route(/\/connections\b/, (route) => (wire.#isCut ? route.abort() : route.continue()));
    return wire;
  }

  async cut(): Promise<void> {
    this.#isCut = true;
    for (const route of this.#open) await route.close({ code: 1001 });
    this.#open.clear();
  }

  mend(): void {
    this.#isCut = false;
  }

  #route(route: WebSocketRoute): void {
    if (this.#isCut) {
      void route.close({ code: 1001 });
      return;
    }
    route.connectToServer();
    this.#open.add(route);
  }
}
