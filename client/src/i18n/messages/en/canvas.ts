/** The whiteboard: cards, legs, tools, hints, and the words that screen readers say. */
export const canvas = {
  'canvas.needs': 'needs',
  'canvas.gives': 'gives',
  'canvas.holds': 'has',
  'canvas.more': '{count, plural, one {and # more} other {and # more}}',
  'canvas.days': '{days, plural, one {# day} other {# days}}',
  'canvas.visits': '{visits, plural, one {# visit} other {# visits}}',
  'canvas.missing': 'Nobody gives: {things}',
  'canvas.circle': 'Each waits for the other: {things}',
  'canvas.step.noActor': 'No actor yet',
  'canvas.note.empty': 'Empty note',
  'canvas.frame.locked': 'Locked',

  'canvas.barrier.blocks': 'Blocks the way:',
  'canvas.barrier.hinders': 'Makes it hard:',
  'canvas.barrier.lifted': 'Taken away in “what if”:',
  'canvas.whatIf': 'what if',
  'canvas.whatIf.banner':
    'What if {count, plural, one {one barrier was} other {# barriers were}} taken away? Nothing on the board has changed.',
  'canvas.whatIf.clear': 'Back to the board',
  'canvas.whatIf.becomes': 'would become',

  'canvas.port.in': 'A leg arrives here',
  'canvas.port.out': 'Draw a leg from here',

  'canvas.card.role': 'card',
  'canvas.leg.role': 'leg',
  'canvas.card.persona': 'Persona: {title}',
  'canvas.card.step': 'Step: {title}',
  'canvas.card.objective': 'Objective: {title}',
  'canvas.card.note': 'Note: {title}',
  'canvas.card.frame': 'Frame: {title}',
  'canvas.leg.label': 'From “{from}” to “{to}”',
  'canvas.card.help':
    'Press Enter to select the card. Then the arrow keys move it, C draws a leg from it, Delete removes it, and Escape lets go of it.',
  'canvas.card.help.read': 'Press Enter to select the card, and Escape to let go of it.',
  'canvas.card.moved': 'Moved to {x}, {y}.',
  'canvas.leg.help': 'Press Enter to select the leg. Then Delete removes it, and Escape lets go of it.',

  'canvas.label': 'Route of the board',
  'canvas.minimap': 'Map of the whole board',
  'canvas.zoom.title': 'Zoom',
  'canvas.zoom.in': 'Zoom in',
  'canvas.zoom.out': 'Zoom out',
  'canvas.zoom.fit': 'Show everything',

  'canvas.tools': 'Tools',
  'canvas.tool.pointer': 'Select',
  'canvas.tool.connect': 'Leg',
  'canvas.tool.step': 'Step',
  'canvas.tool.objective': 'Objective',
  'canvas.tool.note': 'Note',
  'canvas.tool.persona': 'Persona',
  'canvas.tool.frame': 'Frame',
  'canvas.place.hint': 'Click where it goes: {name}',
  'canvas.place.here': 'Put it in the middle',
  'canvas.connect.from': 'Choose the card where the leg starts.',
  'canvas.connect.to': 'Choose the card that comes after “{name}”.',

  'canvas.new.step': 'New step',
  'canvas.new.stepAt': 'Go to: {actor}',
  'canvas.new.objective': 'New objective',
  'canvas.new.persona': 'New persona',
  'canvas.new.frame': 'New frame',

  'canvas.plan.title': 'Earliest way to:',
  'canvas.plan.figures': '{days} · {visits} · {cost}',
  'canvas.plan.none': 'As things are, there is no way through.',
  'canvas.plan.step': 'Step {number} of the way',
  'canvas.plan.close': 'Put the way away',

  'canvas.empty.title': 'An empty board',
  'canvas.empty.text':
    'Begin with a person: choose “Persona” below, then click where they stand. Then give them an objective, and draw the steps between.',
  'canvas.empty.withPersona.title': 'Where does this person go first?',
  'canvas.empty.withPersona.text':
    'Take an office, an association or a neighbour from the list of the city, or choose “Step” below. Then draw a leg from the person to it.',
} as const;
