import type { CardName } from '@parcours/shared/board';
import { roleCovers } from '@parcours/shared/protocol';
import { fold } from '@parcours/shared/texts';
import { duplicate } from '../../canvas/clipboard/duplicate.ts';
import { connectFrom, selectAll } from '../../canvas/gestures/useCanvasKeys.ts';
import { frameAround } from '../../canvas/several/frameAround.ts';
import { allCards, tidyUp } from '../../canvas/tidy/applyTidy.ts';
import type { Translate } from '../../i18n/messages.ts';
import { rankIn } from '../../i18n/rank.ts';
import { CARD_NAMES, cardKind, cardsOf, findCard, isOffered } from '../../records/cards.ts';
import { stack } from '../../records/notes/stacking.ts';
import { requestRemoval } from '../../records/removal.ts';
import type { BoardSession } from '../../session/session.ts';
import { stillThere } from '../../store/boardStore.ts';
import type { DialogName, SideTabs, ZoomTo } from '../../store/uiStore.ts';
import {
  COMMAND_GROUPS,
  COMMAND_NAMES,
  COMMANDS,
  type CommandGroup,
  type CommandName,
} from '../../ui/commands.ts';
import type { Region } from '../../ui/regions.ts';

/** What a command needs to know of the page. */
export interface Page {
  readonly session: BoardSession;
  /** The words of the page, for what is named by them. */
  readonly t: Translate;
  /** The server has closed the line for good: nothing of the board as a whole is offered any more. */
  readonly isCutOff: boolean;
  showReport(): void;
  /** Saves the board as a file for other programs. */
  saveCanvas(): void;
}

export interface PageCommand {
  /** Whether this person can have it done now; always, if left out. */
  isOffered?(page: Page): boolean;
  run(page: Page): void;
  /** Where the keyboard goes; back to where it was, if left out. */
  readonly focus?: Region;
}

/** What can be asked for by name; the rest of `COMMANDS` means something by its key alone. */
export const PAGE_COMMANDS: Readonly<Partial<Record<CommandName, PageCommand>>> = {
  ...Object.fromEntries(CARD_NAMES.map((kind) => [cardKind<CardName>(kind).tool.shortcut, place(kind)])),
  find: { run: ({ session }) => session.ui.actions.openDialog('find') },
  help: openWindow('help'),
  tour: { run: ({ session }) => session.ui.actions.setTour(0) },
  connect: {
    isOffered: mayEdit,
    run: ({ session }) => session.ui.actions.setTool(connectFrom(selectionOf(session))),
    focus: 'canvas',
  },
  comment: {
    isOffered: mayEdit,
    run: ({ session }) => {
      const [only, ...others] = selectionOf(session);
      const isOne = only !== undefined && others.length === 0;
      if (isOne) session.ui.actions.comment({ kind: 'record', id: only });
      else session.ui.actions.setTool({ kind: 'comment' });
    },
  },
  undo: {
    isOffered: (page) => mayEdit(page) && page.session.undo.canUndo(),
    run: ({ session }) => session.undo.undo(),
  },
  redo: {
    isOffered: (page) => mayEdit(page) && page.session.undo.canRedo(),
    run: ({ session }) => session.undo.redo(),
  },
  duplicate: {
    isOffered: (page) => mayEdit(page) && hasCards(page),
    run: ({ session }) => duplicate(session, selectionOf(session)),
    focus: 'canvas',
  },
  frameSelection: {
    isOffered: (page) => mayEdit(page) && hasCards(page),
    run: ({ session, t }) => frameAround(session, selectionOf(session), t),
  },
  toFront: stacking('front'),
  toBack: stacking('back'),
  tidy: {
    isOffered: (page) => mayEdit(page) && cardsOf(page.session.store.getState().records).next().done !== true,
    run: ({ session }) => tidyUp(session, tidied(session)),
    focus: 'canvas',
  },
  snapOn: snapping(true),
  snapOff: snapping(false),
  remove: {
    isOffered: (page) => mayEdit(page) && hasSelection(page),
    run: ({ session }) => requestRemoval(session, selectionOf(session)),
  },
  selectAll: {
    run: ({ session }) => selectAll(session),
    focus: 'canvas',
  },
  zoomIn: zoom('zoomIn'),
  zoomOut: zoom('zoomOut'),
  showAll: zoom('showAll'),
  zoomToSelection: { ...zoom('zoomToSelection'), isOffered: hasSelection },
  follow: {
    ...openWindow('people'),
    isOffered: ({ session }) => session.presence.store.getState().people.length > 0,
  },
  stopFollowing: {
    isOffered: ({ session }) => session.presence.store.getState().self.follows !== null,
    run: ({ session }) => session.presence.follow(null),
  },
  showStory: show('story', { story: 'story' }),
  showCity: show('story', { story: 'palette' }),
  showCanvas: show('canvas', {}),
  showDetails: show('details', { details: 'card' }),
  showWhatIf: show('details', { details: 'what-if' }),
  showComments: show('details', { details: 'comments' }),
  foldStory: foldAway('story'),
  foldDetails: foldAway('details'),
  report: { isOffered: hasLinks, run: ({ showReport }) => showReport() },
  share: { ...openWindow('share'), isOffered: hasLinks },
  versions: {
    ...openWindow('versions'),
    isOffered: (page) => isConnected(page) && roleCovers(page.session.role, 'edit'),
  },
  settings: openWindow('settings'),
  whereSaved: openWindow('where'),
  import: { ...openWindow('import'), isOffered: mayEdit },
  directory: { ...openWindow('directory'), isOffered: (page) => mayEdit(page) && isConnected(page) },
  saveCanvas: { isOffered: isConnected, run: ({ saveCanvas }) => saveCanvas() },
  practices: openWindow('practices'),
  paper: { ...openWindow('paper'), isOffered: isConnected },
  scenario: {
    ...openWindow('scenario'),
    isOffered: (page) => hasLinks(page) && roleCovers(page.session.role, 'facilitate'),
  },
  picture: openWindow('picture'),
  printSheets: openWindow('print'),
  print: { run: () => window.print() },
};

function mayEdit({ session }: Page): boolean {
  return session.canEdit;
}

function isConnected({ isCutOff }: Page): boolean {
  return !isCutOff;
}

/** Who came by a place in a workshop has no link to hand on, nor one that opens another page. */
function hasLinks(page: Page): boolean {
  return isConnected(page) && page.session.isByLink;
}

function selectionOf({ store, ui }: BoardSession): readonly string[] {
  return stillThere(store.getState().records, ui.getState().selection);
}

function hasSelection({ session }: Page): boolean {
  return selectionOf(session).length > 0;
}

function hasCards({ session }: Page): boolean {
  const { records } = session.store.getState();
  return selectionOf(session).some((id) => findCard(records, id) !== undefined);
}

function stacking(where: 'front' | 'back'): PageCommand {
  return {
    isOffered: (page) =>
      mayEdit(page) &&
      selectionOf(page.session).some((id) => page.session.store.getState().records.notes.has(id)),
    run: ({ session }) => stack(session, selectionOf(session), where),
    focus: 'canvas',
  };
}

function snapping(snaps: boolean): PageCommand {
  return {
    isOffered: (page) => mayEdit(page) && page.session.ui.getState().snaps !== snaps,
    run: ({ session }) => session.ui.actions.setSnaps(snaps),
  };
}

/** What is selected, where that is several cards; else the whole board. */
function tidied(session: BoardSession): readonly string[] {
  const { records } = session.store.getState();
  const selected = selectionOf(session).filter((id) => findCard(records, id) !== undefined);
  return selected.length > 1 ? selected : allCards(records);
}

function place(kind: CardName): PageCommand {
  return {
    isOffered: (page) => mayEdit(page) && isOffered(kind, page.session.store.getState().records),
    run: ({ session }) => session.ui.actions.setTool({ kind: 'place', what: { kind } }),
    focus: 'canvas',
  };
}

function zoom(to: ZoomTo): PageCommand {
  return { run: ({ session }) => session.ui.actions.zoomTo(to), focus: 'canvas' };
}

function openWindow(name: DialogName): PageCommand {
  return { run: ({ session }) => session.ui.actions.openDialog(name) };
}

function show(panel: 'story' | 'canvas' | 'details', tabs: Partial<SideTabs>): PageCommand {
  return {
    run: ({ session: { ui } }) => {
      ui.actions.showTab(tabs);
      ui.actions.setPanel(panel);
    },
    focus: panel,
  };
}

function foldAway(side: 'story' | 'details'): PageCommand {
  return {
    isOffered: ({ session }) => !session.ui.getState().sides[side].isFolded,
    run: ({ session }) => session.ui.actions.setSide(side, { isFolded: true }),
  };
}

export interface CommandsOfGroup {
  readonly group: CommandGroup;
  readonly names: readonly CommandName[];
}

/** The commands that are offered and have every word of `search` in their names, as they are told; the best first. */
export function findCommands(page: Page, search: string, t: Translate): readonly CommandsOfGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const found = COMMAND_NAMES.flatMap((name) => {
    const command = PAGE_COMMANDS[name];
    if (command === undefined || command.isOffered?.(page) === false) return [];
    const label = fold(t(COMMANDS[name].label));
    const ranks = words.map((word) => rankIn(label, word));
    const rank = ranks.reduce<number>((sum, one) => sum + (one ?? Number.POSITIVE_INFINITY), 0);
    return rank === Number.POSITIVE_INFINITY ? [] : [{ name, rank }];
  }).sort((a, b) => a.rank - b.rank);
  return COMMAND_GROUPS.map((group) => {
    const ofGroup = found.filter(({ name }) => COMMANDS[name].group === group);
    return { group, best: ofGroup[0]?.rank ?? 0, names: ofGroup.map(({ name }) => name) };
  })
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => a.best - b.best);
}
