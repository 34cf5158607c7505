/** The board page around its panels: header, saved state, sharing, help. */
export const board = {
  'board.story': 'Story',
  'board.canvas': 'Canvas',
  'board.details': 'Details',
  'board.panels': 'Parts of the board',
  'board.title': 'Title of the board',
  'board.undo': 'Undo',
  'board.redo': 'Redo',
  'board.report': 'Report',
  'board.share': 'Share',
  'board.help': 'Keyboard and help',
  'board.readOnly': 'You can look, but not change',

  'board.tab.story': 'Story',
  'board.tab.palette': 'City',
  'board.tab.whatIf': 'What if',
  'board.tab.whatIf.ticked': 'What if ({count})',
  'board.tab.card': 'Card',

  'saved.connecting': 'Connecting…',
  'saved.saving': 'Saving…',
  'saved.saved': 'Saved',
  'saved.offline': 'Offline',
  'saved.refused': 'Not connected',
  'saved.connecting.about': 'Waiting for the server.',
  'saved.saving.about': 'Your last changes are on their way to the server.',
  'saved.saved.about': 'Every change is on the server.',
  'saved.offline.about':
    'Go on working: changes are kept in this browser and sent when the connection is back.',
  'saved.refused.about': 'The server does not accept this link any more. What you see may be old.',

  'share.title': 'Share this board',
  'share.lead': 'Whoever has a link can do what it allows. No account is needed.',
  'share.facilitate.about': 'Everything, erasing the board included. For co-facilitators.',
  'share.edit.about': 'Change everything on the board. For those who prepare it.',
  'share.contribute.about': 'Take part: place, connect, change. For the group.',
  'share.view.about': 'Look, without changing anything.',
  'share.copy': 'Copy link',
  'share.copied': 'Link copied: {role}',
  'share.copyFailed': 'The link could not be copied. Select it and copy it by hand.',
  'share.link': 'Link: {role}',
  'share.code': 'Show a code to scan',
  'share.code.hide': 'Hide the code',
  'share.code.about': 'Point a phone’s camera at it. Whoever scans it can do what the link allows.',
  'share.code.alt': 'Code to scan for the link: {role}',
  'share.file': 'As a file',
  'share.file.about': 'To open the board again here or on another server.',
  'share.cutOff': 'Cut off this link',
  'share.cutOff.about':
    'Everybody who came by this link is let go at once, also those who are here now, and it opens nothing any more. What they saved stays. You get a new link for those who may come back.',
  'share.cutOff.own':
    'All other facilitators are let go at once, and this link opens nothing any more. This page goes on with a new one, which you can hand to those who may come back.',
  'share.cutOff.confirm': 'Cut it off',
  'share.cutOff.done': 'The old link opens nothing any more. This one is new.',
  'share.cutOff.moved':
    'The facilitators’ old link opens nothing any more. This page has the new one: you find it under Share.',
  'share.onlyMine':
    'This browser has only the link it came with. The other links are with whoever created the board.',

  'share.report.title': 'Share the report',
  'share.report.about':
    'Whoever has this link can read the report in both editions and look at the board, and change nothing. For people outside the group, download the public edition instead.',
  'share.report.link': 'Link to the report',
  'share.report.none':
    'The link by which you came allows more than looking, so it is not one to hand on for reading. Ask a facilitator for a link to look, or download the report.',

  'share.erase': 'Erase this board',
  'share.erase.about':
    'The board and everything on it go for good, for everybody. Nobody can bring it back; keep the board file from the report page first if you may need it.',
  'share.erase.confirm': 'Erase it for good',
  'share.erase.keep': 'Keep it',

  'help.title': 'Keyboard and help',
  'help.keys': 'Keys',
  'help.select': 'Move from card to card',
  'help.open': 'Select the card, and show its details',
  'help.move': 'Move the selected cards',
  'help.moveFar': 'Move them further',
  'help.delete': 'Delete what is selected',
  'help.undo': 'Undo your last change',
  'help.redo': 'Do it again',
  'help.multi': 'Add to the selection',
  'help.escape': 'Leave a tool, or select nothing',
  'help.connect': 'Draw a leg from the selected card',
  'help.how': 'In short',
  'help.how.place':
    'Drag an actor or service from the city onto the canvas, or click it and then click where.',
  'help.how.connect':
    'Draw a leg from the dot at a card’s edge, or with “Leg” in the tools: one click on each card.',
  'help.how.barrier': 'Select a step, a leg or an objective to add a barrier to it.',
  'help.how.whatIf': 'In “What if”, tick barriers off to see what would open. The board is not changed.',
  'key.tab': 'Tab',
  'key.enter': 'Enter',
  'key.arrows': 'Arrow keys',
  'key.shift': 'Shift',
  'key.ctrl': 'Ctrl',
  'key.delete': 'Delete',
  'key.escape': 'Esc',
  'key.click': 'Click',

  'board.refused.title': 'This link does not open the board',
  'board.refused.text':
    'It may have expired, been cut off, or lost a part on its way. Ask whoever sent it for a new one.',
  'board.gone.title': 'This board is no longer there',
  'board.gone.text': 'Its facilitator erased it, or the date of its erasure has come.',
  'board.newer.title': 'This board needs a newer Parcours',
  'board.newer.text': 'A newer version wrote it. Ask whoever runs this server to update it.',
} as const;
