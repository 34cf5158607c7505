import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '../../../scripts');

/** What `outcome.mjs` makes of some parts: each as it is told, with the results that its program wrote. */
function outcomeOf(parts: readonly { succeeded: boolean; unit?: object; browser?: object }[]) {
  const program = `
    import { browserCounts, outcomeOf, unitCounts } from ${JSON.stringify(join(SCRIPTS, 'outcome.mjs'))};
    const parts = JSON.parse(process.argv[1]).map(({ unit, browser, ...part }, at) =>
      ({ name: 'part ' + at, ...part, counts: unitCounts(unit) ?? browserCounts(browser) }));
    process.stdout.write(JSON.stringify(outcomeOf(parts)));`;
  const args = ['--input-type=module', '-e', program, JSON.stringify(parts)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const unit = (passed: number, failed: number, broken = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] })),
});
const browser = (expected: number, unexpected: number, errors: object[] = []) => ({
  stats: { expected, unexpected, flaky: 1 },
  errors,
  suites: [],
});

describe('what became of all tests', () => {
  test('PR-29 where all is well nothing failed', () => {
    const parts = [
      { succeeded: true },
      { succeeded: true, unit: unit(5, 0) },
      { succeeded: true, browser: browser(3, 0) },
    ];
    expect(outcomeOf(parts)).toEqual({ passed: 9, failed: 0, failures: [], again: [] });
  });

  test('PR-29 all that failed is told, part by part', () => {
    const parts = [
      { succeeded: false },
      { succeeded: false, unit: unit(5, 2) },
      { succeeded: false, browser: browser(3, 4) },
    ];
    expect(outcomeOf(parts)).toEqual({
      passed: 9,
      failed: 7,
      failures: ['part 0: 1 failed', 'part 1: 2 failed', 'part 2: 4 failed'],
      again: [],
    });
  });

  test('PR-29 each test that failed is named at the end, with the first lines of what it said', () => {
    const message = `expected 1\n${'    at somewhere\n'.repeat(100)}`;
    const failed = { status: 'failed', fullName: 'counts to two', failureMessages: [message] };
    const passed = { status: 'passed', fullName: 'counts to one', failureMessages: [] };
    const results = { ...unit(1, 1), testResults: [{ assertionResults: [passed, failed] }] };
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      tests: [
        { projectName: 'translated', results: [{ errors: ok ? [] : [{ message: 'no such button' }] }] },
      ],
    });
    const suites = [{ specs: [spec('opens', true)], suites: [{ specs: [spec('closes', false)] }] }];
    const { failures } = outcomeOf([
      { succeeded: false, unit: results },
      { succeeded: false, browser: { ...browser(1, 1), suites } },
    ]);
    expect(failures[0]).toMatch(/^part 0: 1 failed\n {2}counts to two\n {4}expected 1\n/);
    expect(failures[0].split('\n').length).toBeLessThan(20);
    expect(failures[1]).toBe('part 1: 1 failed\n  closes\n    translated: no such button');
  });

  test('PR-29 a browser test that passed the second time is named, with what it said the first', () => {
    const first = { errors: [{ message: 'no such button' }] };
    const tests = [{ projectName: 'as written', status: 'flaky', results: [first, { errors: [] }] }];
    const suites = [{ specs: [{ title: 'opens', ok: true, tests }] }];
    expect(outcomeOf([{ succeeded: true, browser: { ...browser(1, 0), suites } }])).toEqual({
      passed: 2,
      failed: 0,
      failures: [],
      again: ['  opens\n    as written: no such button'],
    });
  });

  test('PR-29 an error outside of any test is named too', () => {
    const results = { ...unit(1, 0), unhandledErrors: ['Error: nobody waited\n    at later.ts'] };
    expect(outcomeOf([{ succeeded: false, unit: results }])).toEqual({
      passed: 1,
      failed: 1,
      failures: ['part 0: 1 failed\n  Error: nobody waited\n        at later.ts'],
      again: [],
    });
  });

  test('PR-29 what could not run, or broke before its first test, counts as failed', () => {
    expect(outcomeOf([{ succeeded: false }, { succeeded: true, unit: unit(5, 0, 1) }])).toMatchObject({
      passed: 5,
      failed: 2,
    });
    expect(outcomeOf([{ succeeded: false, browser: browser(0, 0, [{}]) }])).toMatchObject({ failed: 1 });
    expect(outcomeOf([{ succeeded: false, unit: unit(5, 0) }])).toMatchObject({ passed: 5, failed: 1 });
  });
});
