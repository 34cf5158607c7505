import type { MessageKey } from '../i18n/messages.ts';
import type { Shortcut } from './shortcuts.ts';

/** What has no keys of its own, and is asked for by its name. */
type Named =
  | 'tour'
  | 'share'
  | 'report'
  | 'versions'
  | 'settings'
  | 'picture'
  | 'printSheets'
  | 'showStory'
  | 'showCity'
  | 'showCanvas'
  | 'showDetails'
  | 'showWhatIf'
  | 'foldStory'
  | 'foldDetails';

export type CommandName = Shortcut | Named;

export const COMMAND_GROUPS = ['find', 'add', 'change', 'see', 'panels', 'board'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

interface Command {
  readonly group: CommandGroup;
  readonly label: MessageKey;
}

/**
 * What the board page can be asked for, in the order in which it is told: the help sheet, the list of commands, menus
 * and tooltips take their words from here, and the keys from `KEYS_OF`.
 */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  find: { group: 'find', label: 'command.find' },
  commands: { group: 'find', label: 'command.commands' },
  help: { group: 'find', label: 'board.help' },
  tour: { group: 'find', label: 'tour.start' },
  nextRegion: { group: 'find', label: 'command.nextRegion' },
  previousRegion: { group: 'find', label: 'command.previousRegion' },
  placeStep: { group: 'add', label: 'command.placeStep' },
  placeObjective: { group: 'add', label: 'command.placeObjective' },
  placeNote: { group: 'add', label: 'command.placeNote' },
  placePersona: { group: 'add', label: 'command.placePersona' },
  placeFrame: { group: 'add', label: 'command.placeFrame' },
  addNext: { group: 'add', label: 'canvas.next' },
  connect: { group: 'add', label: 'command.connect' },
  connectFrom: { group: 'add', label: 'help.connect' },
  undo: { group: 'change', label: 'board.undo' },
  redo: { group: 'change', label: 'board.redo' },
  choose: { group: 'change', label: 'command.choose' },
  rename: { group: 'change', label: 'command.rename' },
  remove: { group: 'change', label: 'help.delete' },
  duplicate: { group: 'change', label: 'help.duplicate' },
  selectAll: { group: 'change', label: 'help.selectAll' },
  marquee: { group: 'change', label: 'help.marqueeTool' },
  putDown: { group: 'change', label: 'help.escape' },
  contextMenu: { group: 'change', label: 'command.contextMenu' },
  zoomIn: { group: 'see', label: 'canvas.zoom.in' },
  zoomOut: { group: 'see', label: 'canvas.zoom.out' },
  showAll: { group: 'see', label: 'canvas.zoom.fit' },
  zoomToSelection: { group: 'see', label: 'command.zoomToSelection' },
  showStory: { group: 'panels', label: 'board.unfold.story' },
  showCity: { group: 'panels', label: 'command.showCity' },
  showCanvas: { group: 'panels', label: 'command.showCanvas' },
  showDetails: { group: 'panels', label: 'board.unfold.details' },
  showWhatIf: { group: 'panels', label: 'command.showWhatIf' },
  foldStory: { group: 'panels', label: 'board.fold.story' },
  foldDetails: { group: 'panels', label: 'board.fold.details' },
  report: { group: 'board', label: 'board.report' },
  share: { group: 'board', label: 'board.share' },
  versions: { group: 'board', label: 'history.title' },
  settings: { group: 'board', label: 'settings.title' },
  picture: { group: 'board', label: 'command.picture' },
  printSheets: { group: 'board', label: 'command.printSheets' },
  print: { group: 'board', label: 'command.print' },
};

// Keys of an object literal are in its order.
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
