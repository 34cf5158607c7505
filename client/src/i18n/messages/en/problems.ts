/** Records of an open board that cannot be read. */
export const problems = {
  'problems.banner':
    '{count, plural, one {One thing on this board could not be read and is left out.} other {# things on this board could not be read and are left out.}}',
  'problems.show': 'Show what',
  'problems.title': 'What could not be read',
  'problems.text':
    'The rest of the board works as usual. These details help whoever made the file, or runs the server, to mend it.',
  'problems.where': 'Where',
  'problems.what': 'What is wrong',
  'problems.more': '{count, plural, one {and one more} other {and # more}}',
} as const;
