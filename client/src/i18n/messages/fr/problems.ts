import type { Words } from '../../words.ts';
import type { problems as reference } from '../en/problems.ts';

export const problems: Words<typeof reference> = {
  'problems.banner':
    '{count, plural, one {Un élément de ce tableau n’a pas pu être lu et est laissé de côté.} other {# éléments de ce tableau n’ont pas pu être lus et sont laissés de côté.}}',
  'problems.show': 'Voir lesquels',
  'problems.title': 'Ce qui n’a pas pu être lu',
  'problems.text':
    'Le reste du tableau fonctionne comme d’habitude. Ces détails aideront la personne qui a fait le fichier, ou qui gère le serveur, à le réparer.',
  'problems.where': 'Où',
  'problems.what': 'Ce qui ne va pas',
  'problems.more': '{count, plural, one {et un autre} other {et # autres}}',
};
