export const home = {
  'home.title': 'Follow one person through the city, and find where the way breaks',
  'home.lead':
    'Parcours is a whiteboard on which a group maps the offices, associations and people that one person has to deal with, sees which goals are out of reach and why, and leaves with a report the city can act on.',
  'home.demo': 'Open the example board',
  'home.opening': 'Opening the board…',
  'home.blank': 'Start an empty board',
  'home.import': 'Open a board file',

  'home.how': 'How it works',
  'home.how.1.title': 'Meet a person',
  'home.how.1.text': 'A fictional person with a story, a few key facts, and things to achieve.',
  'home.how.2.title': 'Plot the way',
  'home.how.2.text':
    'Place the steps, what each asks for and gives, and what stands in the way. Together, live, on any device.',
  'home.how.3.title': 'See what breaks',
  'home.how.3.text':
    'The board tells which goals are blocked, which papers go round in circles, and which few changes would open the most.',
  'home.how.4.title': 'Hand over the report',
  'home.how.4.text': 'Every gap with its owner, its evidence and a first step.',

  'home.scenarios': 'Start from a scenario',
  'home.scenarios.lead':
    'Each is one person’s story in a real city, with its real services. Plot the way yourselves, or look at a worked example.',
  'home.scenarios.loading': 'Fetching the scenarios…',
  'home.scenarios.failed': 'The scenarios could not be fetched.',
  'home.scenario.start': 'Start this scenario',
  'home.scenario.start.label': 'Start the scenario “{title}”',
  'home.scenario.example': 'See the example',
  'home.scenario.example.label': 'See the example of “{title}”',
  'home.scenario.language': 'Language of the board',

  'home.recent': 'Your recent boards',
  'home.recent.lead': 'Kept in this browser alone. Forgetting one here erases nothing on the server.',
  'home.recent.opened': 'Opened {date}',
  'home.recent.forget': 'Forget “{title}”',
  'home.recent.forget.about':
    'The board goes from this list, with its links. On the server it stays as it is.',
  'home.recent.forget.confirm': 'Forget it',
  'home.recent.copy': 'Erase this browser’s copy as well',
  'home.recent.copy.about': 'Wise on a shared device. Changes that were not sent yet go with it.',
  'home.recent.forgotten': '“{title}” is no longer listed here.',
  'home.recent.undo': 'Undo',

  'home.import.title': 'This file cannot be opened yet',
  'home.import.text':
    '{count, plural, one {One thing in the file does not validate. Nothing was created.} other {# things in the file do not validate. Nothing was created.}}',
  'home.import.notJson': 'This file is not JSON, so it cannot be a board.',

  'home.adminSecret.title': 'This server wants a password for new boards',
  'home.adminSecret.text': 'Whoever runs the server set it. It is kept until you close this tab.',
  'home.adminSecret.label': 'Administrator’s secret',
  'home.adminSecret.continue': 'Continue',

  'home.footer.privacy':
    'No accounts, no cookies, no tracking. The people on the boards are fictional; please keep it so.',
  'home.footer.method':
    'After the journey-mapping exercise of the peer learning on inclusive local citizenship hosted by Grenoble in March 2021.',
} as const;
