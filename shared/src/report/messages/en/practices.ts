import { grammar } from './basics.ts';
import { labels } from './labels.ts';

/** English: what other cities did. */
export const practices = {
  title: 'E. Practices of other cities',
  none: 'The library holds no practice of another city that answers a gap of this board.',
  named: (city: string, country: string) => `${city} (${country})`,
  chosen: 'chosen by the group',
  about: (rights: readonly (keyof typeof labels.right)[]) =>
    `about ${grammar.list(rights.map((right) => labels.right[right].toLowerCase()))}`,
  own: (levels: readonly (keyof typeof labels.level)[]) =>
    `within reach of ${grammar.list(levels.map((level) => labels.level[level]))}`,
  beside: (levels: readonly (keyof typeof labels.level)[]) =>
    `possible for ${grammar.list(levels.map((level) => labels.level[level]))}, though the barrier itself stays with others`,
  inPassing: 'The source only mentions it: ask the city.',
  needs: (text: string) => `It took: ${text}`,
  check: (text: string) => `To check: ${text}`,
  source: 'Source',
  link: 'link',
};
