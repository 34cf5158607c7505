import type { Words } from '../../words.ts';
import type { barriers as reference } from '../en/barriers.ts';

export const barriers: Words<typeof reference> = {
  'barriers.title': 'Obstacles ici',
  'barriers.none': 'Rien ne fait obstacle ici, pour autant que le groupe le sache.',
  'barriers.add': 'Ajouter un obstacle',
  'barriers.new': 'Nouvel obstacle',
  'barriers.blocks': 'Bloque le chemin',
  'barriers.hinders': 'Rend difficile',
  'barriers.removed': 'Levé',
  'barriers.delete': 'Supprimer cet obstacle',

  'barrier.title': 'Ce qui fait obstacle',
  'barrier.blocks': 'Il bloque le chemin',
  'barrier.blocks.about':
    'Aucune des personnes touchées ne passe. Sinon, il rend seulement le chemin difficile.',
  'barrier.dimension': 'Quelle sorte d’obstacle',
  'barrier.burden': 'Quel effort il coûte',
  'barrier.burden.none': 'Non dit',
  'barrier.severity': 'Quelle gravité',
  'barrier.affects': 'Qui il touche',
  'barrier.affects.everyone': 'Toutes les personnes qui passent ici, sauf si l’une est cochée.',
  'barrier.affects.some': 'Seulement celles qui sont cochées.',
  'barrier.level': 'Qui pourrait le lever',
  'barrier.legalBasis': 'Base légale',
  'barrier.confidence': 'Comment nous le savons',
  'barrier.evidence': 'Preuves',
  'barrier.evidence.text': 'Ce qui a été vu, dit ou lu',
  'barrier.evidence.url': 'Adresse web',
  'barrier.evidence.add': 'Ajouter une preuve',
  'barrier.evidence.remove': 'Retirer cette preuve',
  'barrier.evidence.open': 'Ouvrir la source',
  'barrier.evidence.released': 'Peut être publié',
  'barrier.evidence.released.about':
    'La personne qui l’a vécu est d’accord. Sans cela, ce récit reste hors des rapports publics.',
  'barrier.protects': 'Ce que cette règle protège',
  'barrier.protects.about': 'Les règles ont des raisons. Les nommer aide à trouver par quoi les remplacer.',
  'barrier.removed': 'Il a été levé',
  'barrier.removed.about': 'Il reste en mémoire, et ne fait plus obstacle.',
};
