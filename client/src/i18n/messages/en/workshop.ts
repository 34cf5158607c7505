export const workshop = {
  'workshop.title': 'Reports over several boards',
  'workshop.lead':
    'Set the boards of a workshop or of a year side by side: which gaps come back, and what one group found that the others missed.',
  'workshop.make': 'Report over several boards',
  'workshop.make.about':
    'Choose the boards. Nothing is copied: the report reads them as they are whenever it is opened, and goes without a board that is erased or whose link was cut off.',
  'workshop.make.confirm': 'Make the report',
  'workshop.name': 'What it is called',
  'workshop.boards': 'Boards',
  'workshop.boards.none': 'No board was opened in this browser yet. Add boards by their links.',
  'workshop.board.linked': 'Board {id}…',
  'workshop.board.refused': 'It cannot be seen by this link. Ask for a new one.',
  'workshop.board.erased': 'This board was erased. The report names its group and goes without it.',
  'workshop.board.closed':
    'Its link was cut off or has expired, so the report goes without it. Add the board by a new link.',
  'workshop.group': 'Group that made “{title}”',
  'workshop.link': 'Add a board by its link',
  'workshop.link.hint': 'A link with any role will do.',
  'workshop.link.wrong': 'This is no link to a board. It has to be whole, with what stands after the #.',
  'workshop.chosen':
    '{count, plural, =0 {Choose at least two boards.} one {One board chosen; choose another.} other {# boards chosen}}',
  'workshop.page': 'Workshop report',
  'workshop.back': 'Home',
  'workshop.change': 'Change',
  'workshop.change.title': 'Change this report',
  'workshop.change.about':
    'Give it another name, add boards or take some away. Links to this report stay as they are.',
  'workshop.change.loading': 'Looking up the boards…',
  'workshop.share': 'Share',
  'workshop.share.about': 'Whoever has this link can read the report over all its boards, in both editions.',
  'workshop.share.link': 'Link',
  'workshop.erase': 'Erase this report',
  'workshop.erase.about': 'You made this report in this browser. Erasing it leaves the boards as they are.',
  'workshop.erase.confirm': 'Erase it for good',
} as const;
