import { grammar } from './basics.ts';
import { labels } from './labels.ts';

/** French: what other cities did. */
export const practices = {
  title: 'E. Pratiques d’autres villes',
  none: 'La bibliothèque ne contient aucune pratique d’une autre ville qui réponde à un écart de ce tableau.',
  named: (city: string, country: string) => `${city} (${country})`,
  chosen: 'choisie par le groupe',
  about: (rights: readonly (keyof typeof labels.right)[]) =>
    `droits concernés : ${grammar.list(rights.map((right) => labels.right[right].toLowerCase()))}`,
  own: (levels: readonly (keyof typeof labels.level)[]) =>
    `à la portée ${grammar.list(levels.map((level) => labels.level[level]))}`,
  beside: (levels: readonly (keyof typeof labels.level)[]) =>
    `à la portée ${grammar.list(levels.map((level) => labels.level[level]))}, même si l’obstacle lui-même dépend d’autres`,
  inPassing: 'La source ne fait que la mentionner : interroger la ville.',
  needs: (text: string) => `Il a fallu : ${text}`,
  check: (text: string) => `À vérifier : ${text}`,
  source: 'Source',
  link: 'lien',
};
