/** The versions of a board. */
export const history = {
  'history.title': 'Versions',
  'history.lead':
    'A version keeps the board as it is at a moment: to go back to it, or to report later on what has changed since.',
  'history.name': 'Name of the version',
  'history.name.example': 'After the first workshop',
  'history.keep': 'Keep this version',
  'history.kept': 'The version is kept.',
  'history.loading': 'Looking for versions…',
  'history.none': 'No version is kept yet. Keep one at the end of a workshop, or before a big change.',
  'history.list': 'Versions, the latest first',
  'history.unnamed': 'Kept before the board went back',
  'history.report': 'Progress since',
  'history.report.of': 'Report of progress since: {name}',
  'history.goBack': 'Go back',
  'history.goBack.to': 'Go back to: {name}',
  'history.goBack.about':
    'Everybody on the board will see it as it was on {moment}. What is on it now is kept as a version, and Undo brings it back. Links and the date of erasure stay as they are.',
  'history.goBack.confirm': 'Go back to it',
  'history.goBack.leave': 'Leave the board as it is',
  'history.done': 'The board is as it was then.',
  'history.moment': 'Go back to another moment',
  'history.moment.label': 'Date and time',
  'history.moment.about': 'The server still knows what was on the board from {from} to {to}.',
  'report.compare': 'Compare with',
  'report.compare.nothing': 'Nothing',
  'report.compare.version': '{name} ({date})',
  'report.compare.lost': 'A version that is gone',
  'report.compare.none':
    'To compare a later report with the board as it is now, keep a version of it on the board page.',
} as const;
