import type { Words } from '../../words.ts';
import type { story as reference } from '../en/story.ts';

export const story: Words<typeof reference> = {
  'story.read': 'Leer la historia',
  'story.fold': 'Plegar la historia',
  'story.keyElements': 'Elementos clave',
  'story.holds': 'Ya tiene',
  'story.holds.none': 'Nada todavía.',
  'story.status': 'Situación',
  'story.languages': 'Habla',
  'story.objectives': 'Lo que {name} quiere lograr',
  'story.objectives.none': 'Aún no hay objetivos.',
  'story.objective.add': 'Añadir un objetivo',
  'story.edit': 'Editar {name}',
  'story.questions': 'Preguntas para el grupo',
  'story.empty': 'Todo tablero empieza con una persona: un nombre, una historia y cosas que lograr.',
  'story.persona.add': 'Añadir un personaje',
  'story.computing': 'Calculando…',
  'story.summary':
    '{done, plural, =0 {Ninguno de {total} al alcance} other {{done} de {total} al alcance}}{blank, plural, =0 {} one {, uno aún sin explorar} other {, # aún sin explorar}}',

  'story.preview': 'Y si: {outcome}',
  'story.find': 'Ver en el tablero',
  'story.plan': 'Lo antes posible',
  'story.plan.days': '{count, plural, =0 {el mismo día} one {# día} other {# días}}',
  'story.plan.visits': '{count, plural, =0 {ninguna visita} one {# visita} other {# visitas}}',
  'story.plan.cost': 'cuesta {amount}',
  'story.plan.free': 'gratis',
  'story.plan.show': 'Mostrar en el tablero',
  'story.plan.hide': 'Ocultar en el tablero',

  'story.hindered.by': 'Lo que lo hace difícil',
  'story.unlock.single': 'Quitar este único obstáculo lo abriría:',
  'story.unlock.together': 'Estos {size} obstáculos deben quitarse a la vez para abrirlo:',
  'story.unlock.choice':
    '{size, plural, one {Quitar uno cualquiera de estos {count} obstáculos lo abriría:} other {Hay {count} maneras de abrirlo, cada una de {size} obstáculos que deben quitarse a la vez:}}',
  'story.unlock.rough':
    'Puede haber una manera más corta: el tablero es demasiado grande para estar seguros.',
  'story.unlock.try': 'Probar',
  'story.unlock.try.label': 'Y si se quitaran: {barriers}',
  'story.unlock.trying': 'Probando',
  'story.missing': 'Nada en este tablero da:',
  'story.missing.hint': 'Alguien tiene que ofrecerlo, o un paso tiene que dejar de pedirlo.',
  'story.circles': 'Papeles que se esperan unos a otros',
  'story.circle.self': 'Para conseguir «{a}» ya hace falta «{a}».',
  'story.circle.first': 'No hay «{a}» sin «{b}»',
  'story.circle.next': 'no hay «{a}» sin «{b}»',
  'story.circle.knot': 'Ninguno de estos se puede conseguir antes que los demás: {items}.',
  'story.circle.hint':
    'Uno de los pasos tiene que dejar de pedir, u otro camino tiene que dar alguno de ellos.',
  'story.gatekeepers.as-is': 'Todo depende de',
  'story.gatekeepers.if-unblocked': 'Una vez desbloqueado, todo depende de',
};
