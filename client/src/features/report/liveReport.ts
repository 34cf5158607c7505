/** How the report in sight stands to the board. */
export type Freshness =
  | { readonly step: 'current' }
  | { readonly step: 'updating' }
  /** No way to the server: the report is as it was last. */
  | { readonly step: 'offline' }
  | { readonly step: 'failed'; readonly error: unknown };

export type ReportState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'ready'; readonly html: string; readonly freshness: Freshness };

/** Whether the server has what is on the board: `opening` until that is known for the first time. */
export type Way = 'opening' | 'saving' | 'saved' | 'offline';

/** From the last change on until the report is written anew; and from the first on, where changes do not stop. */
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5000;

interface LiveReportInput {
  /** The report as in sight already, on the same board with other options. */
  readonly shown: string | undefined;
  /** Writes the report from the board as the server has it. */
  write(signal: AbortSignal): Promise<string>;
  onState(state: ReportState): void;
}

/**
 * Keeps a report in step with its board: written anew once what changed is saved and the changes pause, one request
 * at a time. What was in sight stays until the next one is there.
 */
export class LiveReport {
  readonly #input: LiveReportInput;
  readonly #aborter = new AbortController();
  #html: string | undefined;
  #failure: { readonly error: unknown } | undefined;
  #way: Way = 'opening';
  /** When the first change came that the report does not hold yet. */
  #dueSince: number | undefined;
  #isWriting = false;
  #isFirst = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(input: LiveReportInput) {
    this.#input = input;
    this.#html = input.shown;
    this.#dueSince = Date.now();
    this.#tell();
  }

  /** Something on the board is not as it was. */
  changed(): void {
    this.#dueSince ??= Date.now();
    this.#plan();
  }

  setWay(way: Way): void {
    if (way === this.#way) return;
    this.#way = way;
    this.#plan();
  }

  /** Writes the report now, whatever is known of the way. */
  refresh(): void {
    this.#dueSince ??= Date.now();
    this.#write();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#aborter.abort();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#tell();
    if (this.#dueSince === undefined || this.#isWriting) return;
    // The first is asked for at once: a page may reach the server where its socket does not.
    if (this.#isFirst && this.#way !== 'opening') this.#write();
    else if (this.#way === 'saved') this.#timer = setTimeout(() => this.#write(), this.#pause());
  }

  #pause(): number {
    const waited = Date.now() - (this.#dueSince ?? Date.now());
    return Math.max(0, Math.min(PAUSE_MS, LONGEST_PAUSE_MS - waited));
  }

  #write(): void {
    if (this.#isWriting || this.#aborter.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#isWriting = true;
    this.#isFirst = false;
    this.#dueSince = undefined;
    this.#tell();
    this.#input.write(this.#aborter.signal).then(
      (html) => this.#written(() => this.#succeed(html)),
      (error: unknown) => this.#written(() => this.#fail(error)),
    );
  }

  #written(learn: () => void): void {
    if (this.#aborter.signal.aborted) return;
    this.#isWriting = false;
    learn();
  }

  #succeed(html: string): void {
    this.#html = html;
    this.#failure = undefined;
    this.#plan();
  }

  /** What failed is tried again when something changes or the way is back, and not before. */
  #fail(error: unknown): void {
    this.#failure = { error };
    if (this.#dueSince === undefined) this.#dueSince = Date.now();
    this.#tell();
  }

  #tell(): void {
    if (this.#html !== undefined) {
      this.#input.onState({ step: 'ready', html: this.#html, freshness: this.#freshness() });
    } else if (this.#failure && !this.#isWriting) {
      this.#input.onState({ step: 'failed', error: this.#failure.error });
    } else {
      this.#input.onState({ step: 'loading' });
    }
  }

  #freshness(): Freshness {
    if (this.#isWriting) return { step: 'updating' };
    if (this.#way === 'offline') return { step: 'offline' };
    if (this.#failure) return { step: 'failed', error: this.#failure.error };
    return { step: this.#dueSince === undefined ? 'current' : 'updating' };
  }
}
