import type { Words } from '../../words.ts';
import type { story as reference } from '../en/story.ts';

export const story: Words<typeof reference> = {
  'story.read': 'Lire l’histoire',
  'story.fold': 'Replier l’histoire',
  'story.keyElements': 'Éléments clés',
  'story.holds': 'A déjà',
  'story.holds.none': 'Rien pour l’instant.',
  'story.status': 'Situation',
  'story.languages': 'Parle',
  'story.objectives': 'Ce que {name} veut atteindre',
  'story.objectives.none': 'Pas encore d’objectifs.',
  'story.objective.add': 'Ajouter un objectif',
  'story.edit': 'Modifier {name}',
  'story.questions': 'Questions pour le groupe',
  'story.empty': 'Tout tableau commence par une personne : un nom, une histoire, et des choses à atteindre.',
  'story.persona.add': 'Ajouter un personnage',
  'story.computing': 'Calcul en cours…',
  'story.summary':
    '{done, plural, =0 {Aucun sur {total} à portée} other {{done} sur {total} à portée}}{blank, plural, =0 {} one {, un pas encore exploré} other {, # pas encore explorés}}',

  'story.preview': 'Et si : {outcome}',
  'story.find': 'Voir sur le tableau',
  'story.plan': 'Au plus tôt',
  'story.plan.days': '{count, plural, =0 {le jour même} one {# jour} other {# jours}}',
  'story.plan.visits': '{count, plural, =0 {aucune visite} one {# visite} other {# visites}}',
  'story.plan.cost': 'coûte {amount}',
  'story.plan.free': 'gratuit',
  'story.plan.show': 'Montrer sur le tableau',
  'story.plan.hide': 'Masquer sur le tableau',

  'story.hindered.by': 'Ce qui le rend difficile',
  'story.unlock.single': 'Lever ce seul obstacle l’ouvrirait :',
  'story.unlock.together': 'Ces {size} obstacles doivent être levés ensemble pour l’ouvrir :',
  'story.unlock.choice':
    '{size, plural, one {Lever un seul de ces {count} obstacles l’ouvrirait :} other {Il y a {count} façons de l’ouvrir, chacune de {size} obstacles à lever ensemble :}}',
  'story.unlock.rough':
    'Il y a peut-être une façon plus courte : le tableau est trop grand pour en être sûr.',
  'story.unlock.try': 'Essayer',
  'story.unlock.try.label': 'Et si l’on levait : {barriers}',
  'story.unlock.trying': 'À l’essai',
  'story.missing': 'Rien sur ce tableau ne donne :',
  'story.missing.hint': 'Quelqu’un doit l’offrir, ou une étape cesser de le demander.',
  'story.circles': 'Des papiers qui s’attendent l’un l’autre',
  'story.circle.self': 'Pour obtenir « {a} », il faut déjà « {a} ».',
  'story.circle.first': 'Pas de « {a} » sans « {b} »',
  'story.circle.next': 'pas de « {a} » sans « {b} »',
  'story.circle.knot': 'Aucun de ces éléments ne peut être obtenu avant les autres : {items}.',
  'story.circle.hint': 'Une des étapes doit cesser de demander, ou un autre chemin doit donner l’un d’eux.',
  'story.gatekeepers.as-is': 'Tout repose sur',
  'story.gatekeepers.if-unblocked': 'Une fois débloqué, tout repose sur',
};
