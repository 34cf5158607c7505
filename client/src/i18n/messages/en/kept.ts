/** One's own changes that the server did not take. */
export const kept = {
  'kept.taken': '{count, plural, one {One of your changes was taken.} other {# of your changes were taken.}}',
  'kept.left':
    '{count, plural, one {One was not: it is kept in this browser.} other {# were not: they are kept in this browser.}}',
  'kept.none':
    '{count, plural, one {A change of yours was not taken: it is kept in this browser.} other {# of your changes were not taken: they are kept in this browser.}}',
  'kept.all': 'All of your changes are on the board now.',
  'kept.show': 'Show which',
  'kept.title': 'Changes that were not taken',
  'kept.text':
    'Each says why. Ask a facilitator where something is locked, then try again: what can be made by then is made. You can also download the board as it would be with them.',
  'kept.retry': 'Try again',
  'kept.download': 'Download a copy',
  'kept.forget': 'Let go of them',
  'kept.forget.confirm': 'Let go of them for good',
  'kept.forget.keep': 'Keep them',
  'kept.add': 'New: {what}',
  'kept.edit': 'Changed: {what}',
  'kept.remove': 'Deleted: {what}',
  'kept.board': 'the board itself',
  'kept.what': '{kind} “{title}”',
  'kept.moved': 'Moved to another place',
  'kept.field': '{field}: “{value}”',
  'kept.field.other': 'Other details',
  'kept.was': 'before: “{value}”',
  'kept.outdated': 'Somebody has changed this since.',
  'cutOff.edit':
    'This link does not open the board any more: a facilitator has cut it off, or it has expired. You can look at what was here. What you had not saved is kept in this browser, and arrives when you open the board by a new link.',
  'cutOff.view':
    'This link does not open the board any more: a facilitator has cut it off, or it has expired. You can look at what was here.',
} as const;
