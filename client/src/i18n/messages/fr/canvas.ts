import type { Words } from '../../words.ts';
import type { canvas as reference } from '../en/canvas.ts';

export const canvas: Words<typeof reference> = {
  'canvas.needs': 'demande',
  'canvas.gives': 'donne',
  'canvas.holds': 'possède',
  'canvas.more': '{count, plural, one {et # autre} other {et # autres}}',
  'canvas.days': '{days, plural, one {# jour} other {# jours}}',
  'canvas.visits': '{visits, plural, one {# visite} other {# visites}}',
  'canvas.missing': 'Personne ne donne : {things}',
  'canvas.circle': 'L’un attend l’autre : {things}',
  'canvas.step.noActor': 'Pas encore d’acteur',
  'canvas.note.empty': 'Note vide',
  'canvas.frame.locked': 'Verrouillé',
  'canvas.frame.lock': 'Verrouiller ce cadre',
  'canvas.frame.unlock': 'Déverrouiller ce cadre',

  'canvas.barrier.blocks': 'Barre la route :',
  'canvas.barrier.hinders': 'Complique :',
  'canvas.barrier.lifted': 'Levé dans « et si » :',
  'canvas.whatIf': 'et si',
  'canvas.whatIf.banner':
    'Et si {count, plural, one {un obstacle était levé} other {# obstacles étaient levés}} ? Rien n’a changé sur le tableau.',
  'canvas.whatIf.clear': 'Revenir au tableau',
  'canvas.whatIf.becomes': 'deviendrait',

  'canvas.port.in': 'Un trajet arrive ici',
  'canvas.port.out': 'Tracer un trajet d’ici',

  'canvas.card.role': 'carte',
  'canvas.leg.role': 'trajet',
  'canvas.card.persona': 'Personnage : {title}',
  'canvas.card.step': 'Étape : {title}',
  'canvas.card.objective': 'Objectif : {title}',
  'canvas.card.note': 'Note : {title}',
  'canvas.card.frame': 'Cadre : {title}',
  'canvas.card.locked': '{card} (sous verrou)',
  'canvas.leg.label': 'De « {from} » à « {to} »',
  'canvas.leg.label.barred': 'De « {from} » à « {to} ». Obstacles : {barriers}',
  'canvas.card.help':
    'Appuyez sur Entrée pour choisir la carte. Ensuite les flèches la déplacent, C trace un trajet à partir d’elle, Suppr l’enlève et Échap la lâche.',
  'canvas.card.help.read': 'Appuyez sur Entrée pour choisir la carte et sur Échap pour la lâcher.',
  'canvas.card.moved': 'Déplacée en {x}, {y}.',
  'canvas.leg.help': 'Appuyez sur Entrée pour choisir le trajet. Ensuite Suppr l’enlève et Échap le lâche.',

  'canvas.label': 'Parcours du tableau',
  'canvas.minimap': 'Plan de tout le tableau',
  'canvas.zoom.title': 'Zoom',
  'canvas.zoom.in': 'Agrandir',
  'canvas.zoom.out': 'Réduire',
  'canvas.zoom.fit': 'Tout montrer',

  'canvas.tools': 'Outils',
  'canvas.tool.pointer': 'Choisir',
  'canvas.tool.connect': 'Trajet',
  'canvas.tool.step': 'Étape',
  'canvas.tool.objective': 'Objectif',
  'canvas.tool.note': 'Note',
  'canvas.tool.persona': 'Personnage',
  'canvas.tool.frame': 'Cadre',
  'canvas.place.hint': 'Cliquez là où cela va : {name}',
  'canvas.place.here': 'Au milieu',
  'canvas.connect.from': 'Choisissez la carte d’où part le trajet.',
  'canvas.connect.to': 'Choisissez la carte qui vient après « {name} ».',

  'canvas.new.step': 'Nouvelle étape',
  'canvas.new.stepAt': 'Aller voir : {actor}',
  'canvas.new.objective': 'Nouvel objectif',
  'canvas.new.persona': 'Nouveau personnage',
  'canvas.new.frame': 'Nouveau cadre',

  'canvas.plan.title': 'Le chemin le plus court vers :',
  'canvas.plan.figures': '{days} · {visits} · {cost}',
  'canvas.plan.none': 'En l’état, il n’y a pas de passage.',
  'canvas.plan.step': 'Étape {number} du chemin',
  'canvas.plan.close': 'Ranger le chemin',

  'canvas.empty.title': 'Un tableau vide',
  'canvas.empty.text':
    'Commencez par quelqu’un : choisissez « Personnage » en bas, puis cliquez là où il se tient. Donnez-lui ensuite un objectif, et tracez les étapes entre les deux.',
  'canvas.empty.withPersona.title': 'Où cette personne va-t-elle d’abord ?',
  'canvas.empty.withPersona.text':
    'Prenez un bureau, une association ou un voisin dans la liste de la ville, ou choisissez « Étape » en bas. Puis tracez un trajet de la personne jusque-là.',
};
