import type { MessageKey } from '../i18n/messages.ts';
import type { Shortcut } from './shortcuts.ts';

/** What has no keys of its own, and is asked for by its name. */
type Named =
  | 'tour'
  | 'tidy'
  | 'toFront'
  | 'toBack'
  | 'snapOn'
  | 'snapOff'
  | 'share'
  | 'report'
  | 'versions'
  | 'settings'
  | 'whereSaved'
  | 'follow'
  | 'stopFollowing'
  | 'picture'
  | 'printSheets'
  | 'showStory'
  | 'showCity'
  | 'showCanvas'
  | 'showDetails'
  | 'showWhatIf'
  | 'showComments'
  | 'foldStory'
  | 'foldDetails'
  | 'import'
  | 'directory'
  | 'paper'
  | 'scenario'
  | 'practices'
  | 'saveCanvas';

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
  nextOnWay: { group: 'find', label: 'command.nextOnWay' },
  previousOnWay: { group: 'find', label: 'command.previousOnWay' },
  alternativeAbove: { group: 'find', label: 'command.alternativeAbove' },
  alternativeBelow: { group: 'find', label: 'command.alternativeBelow' },
  placeStep: { group: 'add', label: 'command.placeStep' },
  placeObjective: { group: 'add', label: 'command.placeObjective' },
  placeNote: { group: 'add', label: 'command.placeNote' },
  placePersona: { group: 'add', label: 'command.placePersona' },
  placeFrame: { group: 'add', label: 'command.placeFrame' },
  addNext: { group: 'add', label: 'canvas.next' },
  comment: { group: 'add', label: 'command.comment' },
  connect: { group: 'add', label: 'command.connect' },
  connectFrom: { group: 'add', label: 'help.connect' },
  undo: { group: 'change', label: 'board.undo' },
  redo: { group: 'change', label: 'board.redo' },
  choose: { group: 'change', label: 'command.choose' },
  rename: { group: 'change', label: 'command.rename' },
  remove: { group: 'change', label: 'help.delete' },
  copy: { group: 'change', label: 'help.copy' },
  cut: { group: 'change', label: 'help.cut' },
  paste: { group: 'change', label: 'help.paste' },
  duplicate: { group: 'change', label: 'several.duplicate' },
  frameSelection: { group: 'change', label: 'command.frameSelection' },
  toFront: { group: 'change', label: 'command.toFront' },
  toBack: { group: 'change', label: 'command.toBack' },
  tidy: { group: 'change', label: 'command.tidy' },
  snapOn: { group: 'change', label: 'command.snapOn' },
  snapOff: { group: 'change', label: 'command.snapOff' },
  selectAll: { group: 'change', label: 'help.selectAll' },
  marquee: { group: 'change', label: 'help.marqueeTool' },
  putDown: { group: 'change', label: 'help.escape' },
  contextMenu: { group: 'change', label: 'command.contextMenu' },
  zoomIn: { group: 'see', label: 'canvas.zoom.in' },
  zoomOut: { group: 'see', label: 'canvas.zoom.out' },
  showAll: { group: 'see', label: 'canvas.zoom.fit' },
  zoomToSelection: { group: 'see', label: 'command.zoomToSelection' },
  follow: { group: 'see', label: 'follow.somebody' },
  stopFollowing: { group: 'see', label: 'follow.stop' },
  showStory: { group: 'panels', label: 'board.unfold.story' },
  showCity: { group: 'panels', label: 'command.showCity' },
  showCanvas: { group: 'panels', label: 'command.showCanvas' },
  showDetails: { group: 'panels', label: 'board.unfold.details' },
  showWhatIf: { group: 'panels', label: 'command.showWhatIf' },
  showComments: { group: 'panels', label: 'command.showComments' },
  foldStory: { group: 'panels', label: 'board.fold.story' },
  foldDetails: { group: 'panels', label: 'board.fold.details' },
  report: { group: 'board', label: 'board.report' },
  share: { group: 'board', label: 'board.share' },
  versions: { group: 'board', label: 'history.title' },
  settings: { group: 'board', label: 'settings.command' },
  whereSaved: { group: 'board', label: 'where.title' },
  import: { group: 'board', label: 'command.import' },
  directory: { group: 'board', label: 'command.directory' },
  saveCanvas: { group: 'board', label: 'command.saveCanvas' },
  practices: { group: 'board', label: 'practices.title' },
  paper: { group: 'board', label: 'command.paper' },
  scenario: { group: 'board', label: 'command.scenario' },
  picture: { group: 'board', label: 'command.picture' },
  printSheets: { group: 'board', label: 'command.printSheets' },
  print: { group: 'board', label: 'command.print' },
};

// Keys of an object literal are in its order.
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
