import { stripVTControlCharacters } from 'node:util';

const NOTHING = { passed: 0, failed: 0, messages: [], again: [] };

/**
 * What became of the parts of `npm test`. A part that failed without telling of a test that did, or that left no
 * results, counts as one that failed: nothing must look well that was not looked at.
 */
export function outcomeOf(parts) {
  const counted = parts.map(({ name, succeeded, counts = NOTHING }) => {
    const failed = succeeded ? counts.failed : Math.max(1, counts.failed);
    return { ...counts, name, failed };
  });
  const sum = (key) => counted.reduce((total, part) => total + part[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    failures: counted.filter(({ failed }) => failed > 0).map(describeFailure),
    again: counted.flatMap(({ again }) => again).map(indentBeginning),
  };
}

/** The last lines of a long log are read first, and are all that some keep of it: each test is named there. */
function describeFailure({ name, failed, messages }) {
  return [`${name}: ${failed} failed`, ...messages.map(indentBeginning)].join('\n');
}

const LINES_OF_A_MESSAGE = 12;

const indentBeginning = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .slice(0, LINES_OF_A_MESSAGE)
    .map((line, index) => `${index === 0 ? '  ' : '    '}${line}`)
    .join('\n');

/** How many tests passed and failed, from what vitest wrote, and what it says of those; undefined where it wrote nothing. */
export function unitCounts(results) {
  if (results === undefined) return undefined;
  const suites = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const tests = results.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  const { unhandledErrors = [] } = results;
  const messages = [
    ...unhandledErrors,
    ...suites.map(({ name, message }) => `${name}\n${message}`),
    ...tests.map(({ fullName, failureMessages }) => [fullName, ...failureMessages].join('\n')),
  ];
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + suites.length + unhandledErrors.length,
    messages,
    again: [],
  };
}

/** The same of what Playwright wrote. */
export function browserCounts(results) {
  if (results === undefined) return undefined;
  const { expected, flaky, unexpected } = results.stats;
  const specs = specsIn(results.suites);
  const messages = [
    ...results.errors.map(({ message }) => message ?? ''),
    ...specs.filter(({ ok }) => !ok).map(describeSpec),
  ];
  const again = specs.filter(({ ok, tests }) => ok && tests.some(isFlaky)).map(describeSpec);
  return { passed: expected + flaky, failed: unexpected + results.errors.length, messages, again };
}

const isFlaky = ({ status }) => status === 'flaky';

const describeSpec = ({ title, tests }) => [title, ...tests.flatMap(errorsOf)].join('\n');

function specsIn(suites = []) {
  return suites.flatMap(({ specs, suites: inner }) => [...specs, ...specsIn(inner)]);
}

function errorsOf({ projectName, results }) {
  return results.flatMap(({ errors }) => errors.map(({ message }) => `${projectName}: ${message}`));
}
