import { createRequire } from 'node:module';
import { ROOT } from '../run.mjs';

const { parse, TYPE } = createRequire(`${ROOT}/shared/package.json`)('@formatjs/icu-messageformat-parser');

export { TYPE };

/** The elements of an ICU message. @throws SyntaxError of one that is not well formed. */
export const elementsOf = (message) => parse(message, { captureLocation: false });

/** Each element of a message, those within others included. */
export function everyElement(elements) {
  return elements.flatMap((element) => [element, ...everyElement(childrenOf(element))]);
}

function childrenOf(element) {
  if (element.type === TYPE.tag) return element.children;
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
  return Object.values(element.options).flatMap(({ value }) => value);
}

/**
 * What fills a message, by name: `number`, `text`, or the cases of a select. An argument that one place counts and
 * another writes is a number.
 */
export function argumentsOf(message) {
  const found = new Map();
  for (const element of everyElement(elementsOf(message))) {
    if (element.type === TYPE.number || element.type === TYPE.plural) found.set(element.value, 'number');
    if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'text');
    if (element.type === TYPE.select) found.set(element.value, Object.keys(element.options).sort());
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The names of the tags of a message. */
export function tagsOf(message) {
  const tags = everyElement(elementsOf(message)).filter(({ type }) => type === TYPE.tag);
  return [...new Set(tags.map(({ value }) => value))].sort();
}
