/** "What if" these barriers went: a preview that changes nothing on the board. */
export const whatIf = {
  'whatIf.title': 'What if these went?',
  'whatIf.lead': 'Tick barriers off and see what would open. The board stays as it is.',
  'whatIf.none': 'No barriers on this board yet. Select a step, a leg or an objective to add one.',
  'whatIf.result':
    '{count, plural, =0 {Nothing more would open.} one {One more objective would open:} other {# more objectives would open:}}',
  'whatIf.ticked': '{count, plural, one {One barrier ticked off} other {# barriers ticked off}}',
  'whatIf.clear': 'Tick none',
  'whatIf.leverage': 'Where little opens much',
  'whatIf.leverage.entry':
    'Taking away {barriers, plural, one {one barrier} other {# barriers together}} opens {objectives, plural, one {one objective} other {# objectives}}',
  'whatIf.leverage.entry.label': 'Tick off: {barriers}',
  'whatIf.leverage.rough': 'The best found; the board is too large to try everything.',
  'whatIf.list': 'Barriers, the most telling first',
  'whatIf.blocks': 'Blocks the way',
  'whatIf.hinders': 'Makes it hard',
  'whatIf.essential':
    '{count, plural, one {One objective cannot open unless it goes} other {# objectives cannot open unless it goes}}',
  'whatIf.part':
    '{count, plural, one {Taking it away is one way to open an objective} other {Taking it away is part of a way to open # objectives}}',
  'whatIf.on': 'on “{place}”',
  'whatIf.leg': '{from} → {to}',
} as const;
