import { JsonReporter, type Reporter } from 'vitest/node';

type RunEnd = Parameters<NonNullable<Reporter['onTestRunEnd']>>;

/**
 * The results as JSON, with the errors outside of any test, such as a promise that nobody waited for: they fail the
 * run, and vitest's own JSON says nothing of them. `scripts/outcome.mjs` reads it.
 */
export default class extends JsonReporter {
  #unhandled: readonly string[] = [];

  override async onTestRunEnd(modules: RunEnd[0], errors: RunEnd[1] = []): Promise<void> {
    this.#unhandled = errors.map(({ stack, message }) => stack ?? message);
    await super.onTestRunEnd(modules);
  }

  override writeReport(report: string): Promise<void> {
    return super.writeReport(JSON.stringify({ ...JSON.parse(report), unhandledErrors: this.#unhandled }));
  }
}
