import type { Words } from '../../words.ts';
import type { canvas as reference } from '../en/canvas.ts';

export const canvas: Words<typeof reference> = {
  'canvas.needs': 'pide',
  'canvas.gives': 'da',
  'canvas.holds': 'tiene',
  'canvas.more': '{count, plural, one {y # más} other {y # más}}',
  'canvas.days': '{days, plural, one {# día} other {# días}}',
  'canvas.visits': '{visits, plural, one {# visita} other {# visitas}}',
  'canvas.missing': 'Nadie da: {things}',
  'canvas.circle': 'Uno espera al otro: {things}',
  'canvas.step.noActor': 'Sin actor todavía',
  'canvas.note.empty': 'Nota vacía',
  'canvas.frame.locked': 'Bloqueado',
  'canvas.frame.lock': 'Bloquear este marco',
  'canvas.frame.unlock': 'Desbloquear este marco',

  'canvas.barrier.blocks': 'Corta el paso:',
  'canvas.barrier.hinders': 'Lo dificulta:',
  'canvas.barrier.lifted': 'Quitado en «y si»:',
  'canvas.whatIf': 'y si',
  'canvas.whatIf.banner':
    '¿Y si se {count, plural, one {quitara un obstáculo} other {quitaran # obstáculos}}? Nada ha cambiado en el tablero.',
  'canvas.whatIf.clear': 'Volver al tablero',
  'canvas.whatIf.becomes': 'pasaría a ser',

  'canvas.port.in': 'Aquí llega un tramo',
  'canvas.port.out': 'Trazar un tramo desde aquí',

  'canvas.card.role': 'tarjeta',
  'canvas.leg.role': 'tramo',
  'canvas.card.persona': 'Personaje: {title}',
  'canvas.card.step': 'Paso: {title}',
  'canvas.card.objective': 'Objetivo: {title}',
  'canvas.card.note': 'Nota: {title}',
  'canvas.card.frame': 'Marco: {title}',
  'canvas.card.locked': '{card} (con candado)',
  'canvas.leg.label': 'De «{from}» a «{to}»',
  'canvas.leg.label.barred': 'De «{from}» a «{to}». Obstáculos: {barriers}',
  'canvas.card.help':
    'Pulse Intro para elegir la tarjeta. Después las flechas la mueven, C traza un tramo desde ella, Supr la quita y Escape la suelta.',
  'canvas.card.help.read': 'Pulse Intro para elegir la tarjeta y Escape para soltarla.',
  'canvas.card.moved': 'Movida a {x}, {y}.',
  'canvas.leg.help': 'Pulse Intro para elegir el tramo. Después Supr lo quita y Escape lo suelta.',

  'canvas.label': 'Recorrido del tablero',
  'canvas.minimap': 'Mapa de todo el tablero',
  'canvas.zoom.title': 'Zoom',
  'canvas.zoom.in': 'Acercar',
  'canvas.zoom.out': 'Alejar',
  'canvas.zoom.fit': 'Mostrar todo',

  'canvas.tools': 'Herramientas',
  'canvas.tool.pointer': 'Elegir',
  'canvas.tool.connect': 'Tramo',
  'canvas.tool.step': 'Paso',
  'canvas.tool.objective': 'Objetivo',
  'canvas.tool.note': 'Nota',
  'canvas.tool.persona': 'Personaje',
  'canvas.tool.frame': 'Marco',
  'canvas.place.hint': 'Haga clic donde va: {name}',
  'canvas.place.here': 'Ponerlo en el centro',
  'canvas.connect.from': 'Elija la tarjeta de la que sale el tramo.',
  'canvas.connect.to': 'Elija la tarjeta que sigue a «{name}».',

  'canvas.new.step': 'Nuevo paso',
  'canvas.new.stepAt': 'Ir a: {actor}',
  'canvas.new.objective': 'Nuevo objetivo',
  'canvas.new.persona': 'Nuevo personaje',
  'canvas.new.frame': 'Nuevo marco',

  'canvas.plan.title': 'El camino más corto a:',
  'canvas.plan.figures': '{days} · {visits} · {cost}',
  'canvas.plan.none': 'Tal como están las cosas, no hay paso.',
  'canvas.plan.step': 'Paso {number} del camino',
  'canvas.plan.close': 'Quitar el camino',

  'canvas.empty.title': 'Un tablero vacío',
  'canvas.empty.text':
    'Empiece por una persona: elija «Personaje» abajo y haga clic donde está. Después dele un objetivo y trace los pasos entre los dos.',
  'canvas.empty.withPersona.title': '¿Adónde va primero esta persona?',
  'canvas.empty.withPersona.text':
    'Tome una oficina, una asociación o un vecino de la lista de la ciudad, o elija «Paso» abajo. Después trace un tramo desde la persona hasta allí.',
};
