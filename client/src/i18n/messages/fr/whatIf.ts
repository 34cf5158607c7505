import type { Words } from '../../words.ts';
import type { whatIf as reference } from '../en/whatIf.ts';

export const whatIf: Words<typeof reference> = {
  'whatIf.title': 'Et si on les levait ?',
  'whatIf.lead': 'Cochez des obstacles et voyez ce qui s’ouvrirait. Le tableau reste tel quel.',
  'whatIf.none':
    'Pas encore d’obstacles sur ce tableau. Sélectionnez une étape, un trajet ou un objectif pour en ajouter.',
  'whatIf.result':
    '{count, plural, =0 {Rien de plus ne s’ouvrirait.} one {Un objectif de plus s’ouvrirait :} other {# objectifs de plus s’ouvriraient :}}',
  'whatIf.ticked': '{count, plural, one {Un obstacle coché} other {# obstacles cochés}}',
  'whatIf.clear': 'Tout décocher',
  'whatIf.leverage': 'Là où peu ouvre beaucoup',
  'whatIf.leverage.entry':
    'Lever {barriers, plural, one {un obstacle} other {# obstacles ensemble}} ouvre {objectives, plural, one {un objectif} other {# objectifs}}',
  'whatIf.leverage.entry.label': 'Cocher : {barriers}',
  'whatIf.leverage.rough': 'Le meilleur trouvé ; le tableau est trop grand pour tout essayer.',
  'whatIf.list': 'Les obstacles, les plus décisifs d’abord',
  'whatIf.blocks': 'Bloque le chemin',
  'whatIf.hinders': 'Rend difficile',
  'whatIf.essential':
    '{count, plural, one {Un objectif ne peut s’ouvrir que s’il est levé} other {# objectifs ne peuvent s’ouvrir que s’il est levé}}',
  'whatIf.part':
    '{count, plural, one {Le lever est une façon d’ouvrir un objectif} other {Le lever fait partie d’une façon d’ouvrir # objectifs}}',
  'whatIf.on': 'sur « {place} »',
  'whatIf.leg': '{from} → {to}',
};
