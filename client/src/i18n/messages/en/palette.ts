/** The city: actors and services to put on the canvas. */
export const palette = {
  'palette.title': 'The city',
  'palette.lead': 'Drag onto the canvas, or press and then press where it goes.',
  'palette.lead.view': 'Who the person may have to deal with.',
  'palette.search': 'Search actors and services',
  'palette.found': '{count, plural, =0 {Nobody found} one {One actor found} other {# actors found}}',
  'palette.empty': 'No actors yet: the offices, associations and people that the person meets.',
  'palette.nothing': 'Nobody in this city matches. Try another word, or add them.',
  'palette.place': 'Put “{name}” on the canvas',
  'palette.details': 'Details of “{name}”',
  'palette.addActor': 'Add an actor',
  'palette.actorName': 'Name of the actor',
  'palette.actorKind': 'Kind of actor',
} as const;
