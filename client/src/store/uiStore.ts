import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import type { CardName, CollectionName, ObjectiveId } from '@parcours/shared/board';
import type { TidyPlan } from '@parcours/shared/layout';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../local/leftViews.ts';
import {
  preferredSides,
  prefersSnapping,
  rememberSnapping,
  type Side,
  type SideName,
  type Sides,
} from '../local/preferences.ts';

/** Something that can be put on the canvas: from the palette, or from the toolbar. */
export type Placeable =
  | { readonly kind: 'services' | 'actors'; readonly id: string }
  | { readonly kind: CardName };

/** What the next click on the canvas does. */
export type Tool =
  | { readonly kind: 'pointer' }
  | { readonly kind: 'place'; readonly what: Placeable }
  | { readonly kind: 'connect'; readonly from?: string }
  /** A rectangle is drawn around what is to be selected. */
  | { readonly kind: 'marquee' }
  /** What is chosen is commented on, or that place of the canvas. */
  | { readonly kind: 'comment' };

/** What a comment is about: a record, a place of the canvas, or the board as a whole. */
export type CommentTarget =
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'place'; readonly x: number; readonly y: number }
  | { readonly kind: 'board' };

/** A comment or reply while it is written. */
export interface CommentDraft {
  readonly text: string;
  /** The records that were chosen to be mentioned, by the titles that stand in the text. */
  readonly mentions: readonly { readonly id: string; readonly title: string }[];
}

/** The parts of the page; on a phone one of them fills the screen, and the outline is one of its own. */
export type Panel = 'outline' | 'story' | 'canvas' | 'details';

/** A window over the board page. */
export type DialogName =
  | 'people'
  | 'share'
  | 'versions'
  | 'help'
  | 'settings'
  | 'where'
  | 'find'
  | 'commands'
  | 'import'
  | 'directory'
  | 'paper'
  | 'scenario'
  | 'practices'
  | 'picture'
  | 'print';

/** What each side panel shows. */
export interface SideTabs {
  readonly story: 'story' | 'palette' | 'outline';
  readonly details: 'card' | 'what-if' | 'findings' | 'comments';
}

/** What the canvas is asked to show more or less of. */
export type ZoomTo = 'zoomIn' | 'zoomOut' | 'showAll' | 'zoomToSelection';

/** They left the board, or this window's connection is lost. */
type FollowEnd = 'left' | 'offline';
/** A tidy-up that is being worked out, and then shown before anything is moved. */
interface Tidy {
  readonly cards: readonly string[];
  /** Null until it is known. */
  readonly plan: TidyPlan | null;
}

/** What somebody presents to all: what of the canvas is in sight there, and the card that is opened. */
interface Led {
  readonly sight: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly card: string | null;
}

/** What was done with some cards that a screen reader would not notice otherwise. */
type Said = 'copied' | 'pasted' | 'duplicated' | 'tidied';

/** A message for the person, shown as a toast in the page's language. */
type NoticeContent =
  /** What did not work: a code of the error catalogue. */
  | { readonly kind: 'error'; readonly code: string; readonly details: Readonly<Record<string, unknown>> }
  /** What was removed, by collection, and how exactly that is taken back. */
  | {
      readonly kind: 'removed';
      readonly counts: ReadonlyMap<CollectionName, number>;
      readonly onTakeBack: () => void;
    }
  /** Which outcomes are others by what the person did, and how that is taken back. */
  | {
      readonly kind: 'outcomes';
      readonly changes: readonly ObjectiveAnalysis[];
      readonly onTakeBack: (() => void) | undefined;
    }
  /** Whose view is not followed any more, and not by the person's own doing. */
  | { readonly kind: 'followEnded'; readonly name: string; readonly why: FollowEnd };
export type Notice = NoticeContent & { readonly key: number };

export interface UiState {
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  /** The objective whose earliest plan lies over the canvas. */
  readonly planFor: ObjectiveId | null;
  readonly panel: Panel;
  readonly tabs: SideTabs;
  readonly dialog: DialogName | null;
  /** The directory of services that its window is opened with. */
  readonly directoryFile: File | null;
  /** How wide the panels beside the canvas are, where there is room for both. */
  readonly sides: Sides;
  /** Cards that are dragged are drawn into line with others. */
  readonly snaps: boolean;
  readonly notices: readonly Notice[];
  /** The records whose removal is being asked about. */
  readonly removal: readonly string[] | null;
  /** The new record whose name is to be typed next; null once a field has taken the keyboard for it. */
  readonly naming: string | null;
  /** The barrier whose form is unfolded. */
  readonly openBarrier: string | null;
  /** What a new comment is about; null where that is what is selected. */
  readonly commenting: CommentTarget | null;
  /** The comment field that is to take the keyboard; null once it has. */
  readonly askedDraft: string | null;
  /** What is written of comments and not sent yet, by its field. */
  readonly drafts: ReadonlyMap<string, CommentDraft>;
  /** The comment that the list of comments is to bring into sight; null once it has. */
  readonly askedThread: string | null;
  /** Whether the comments that are settled are unfolded. */
  readonly resolvedShown: boolean;
  /** The card whose name is written where it stands, and how much of it is selected at first. */
  readonly renaming: Renaming | null;
  /** The card under the mouse. */
  readonly hovered: string | null;
  /** What the canvas should bring into sight; the key tells one request from the next. */
  readonly reveal: Reveal | null;
  readonly zoom: { readonly to: ZoomTo; readonly key: number } | null;
  /** What is to be put in the middle of what is in sight. */
  readonly placing: { readonly what: Placeable; readonly key: number } | null;
  readonly tidy: Tidy | null;
  /** What is read aloud; the key tells one time from the next. */
  readonly said: { readonly what: Said; readonly count: number; readonly key: number } | null;
  /** Which rows of the outline the person has unfolded, and which folded. */
  readonly unfolded: ReadonlyMap<string, boolean>;
  /** At which stop of the tour the person is; null where none was asked for. */
  readonly tour: number | null;
  /** What the canvas goes along with; null where the person looks for themselves. */
  readonly led: Led | null;
  /** What is in sight; null before the canvas has shown anything. */
  readonly view: View | null;
}

/** Brought into sight alone, or by moving just as far as that needs; the key tells one request from the next. */
interface Reveal {
  readonly ids: readonly string[];
  /** A place of the canvas, in the place of records. */
  readonly place?: { readonly x: number; readonly y: number };
  /** What was in sight before, in the place of both. */
  readonly view?: View;
  readonly by: 'fit' | 'shift';
  readonly key: number;
  /** Whether the keyboard goes to the first of them. */
  readonly takesKeyboard: boolean;
}

interface Renaming {
  readonly id: string;
  readonly selected: 'all' | 'nothing';
}

/** What stays where a board is opened again under the person's eyes. */
export type Stance = Pick<UiState, 'selection' | 'planFor' | 'panel' | 'view'>;

export interface UiActions {
  select(ids: Iterable<string>): void;
  /** Asks for the name of a new record, or for none any more. */
  askName(id: string | null): void;
  /** Has the name of a card written on the card itself. */
  rename(id: string, selected: Renaming['selected']): void;
  endRenaming(): void;
  hover(id: string | null): void;
  /** Unfolds a barrier's form, where it is shown, or folds it. */
  openBarrier(id: string | null): void;
  /** Shows the form of a barrier on a record. */
  revealBarrier(on: string, id: string): void;
  /** Has a comment written about something. */
  comment(about: CommentTarget): void;
  /** Keeps what is written in a comment field; null once it is sent or given up. */
  keepDraft(field: string, draft: CommentDraft | null): void;
  /** Says that a new comment was sent. */
  commented(): void;
  /** Has the keyboard go to a comment field. */
  askDraft(field: string): void;
  /** Says that the keyboard is in the comment field that was to take it. */
  draftTaken(): void;
  /** Shows a comment with its replies, or says that it is in sight. */
  showThread(comment: string | null): void;
  showResolved(isShown: boolean): void;
  setTool(tool: Tool): void;
  showPlan(objective: ObjectiveId | null): void;
  /** Brings a part of the board into sight, where it is folded away or another fills the screen. */
  setPanel(panel: Panel): void;
  showTab(tabs: Partial<SideTabs>): void;
  /** Opens a window over the page in the place of any other, or none any more. */
  openDialog(dialog: DialogName | null): void;
  /** Opens the window in which services of a directory are picked. */
  openDirectory(file: File): void;
  zoomTo(to: ZoomTo): void;
  /** Has something put on the canvas, without a place being pointed at. */
  placeInSight(what: Placeable): void;
  /** Has a layout of some cards worked out, in the place of any other. */
  tidyUp(cards: readonly string[]): void;
  showTidy(plan: TidyPlan): void;
  endTidy(): void;
  /** Has read aloud what was done with so many cards. */
  say(what: Said, count: number): void;
  setSide(name: SideName, side: Partial<Side>): void;
  /** Has dragged cards drawn into line or not, now and later in this browser. */
  setSnaps(snaps: boolean): void;
  setView(view: View): void;
  /** Has the canvas go along with what somebody presents, or with nobody any more. */
  lead(led: Led | null): void;
  /** Shows again what was shown before. */
  goBack(to: Omit<Stance, 'planFor'>): void;
  setTour(stop: number | null): void;
  unfold(rows: readonly string[], isOpen: boolean): void;
  notify(code: string, details?: Readonly<Record<string, unknown>>): void;
  tellRemoved(counts: ReadonlyMap<CollectionName, number>, onTakeBack: () => void): void;
  tellOutcomes(changes: readonly ObjectiveAnalysis[], onTakeBack: (() => void) | undefined): void;
  tellFollowEnded(name: string, why: FollowEnd): void;
  dismiss(key: number): void;
  /** Asks whether records are to be removed, or about none any more. */
  askRemoval(ids: readonly string[] | null): void;
  /** Selects records and brings them into sight, or others in their place. */
  revealRecords(ids: readonly string[], inSight?: readonly string[]): void;
  /** Brings a place of the canvas into sight. */
  revealPlace(place: { readonly x: number; readonly y: number }): void;
  /** The same, where no more of the board is brought into sight than that needs. */
  followRecords(ids: readonly string[], inSight: readonly string[]): void;
  /** Selects records that were just put on the canvas. */
  selectAdded(ids: readonly string[]): void;
  /** As `revealRecords`, of one, and the keyboard goes there. */
  goTo(id: string): void;
  /** As `followRecords`, of one, and the keyboard goes there. */
  stepTo(id: string): void;
}

export type UiStore = StoreApi<UiState> & { readonly actions: UiActions };

const POINTER: Tool = { kind: 'pointer' };

/** The field of a comment that begins a thread. */
export const NEW_COMMENT = ' new';

export function createUiStore(stance?: Partial<Stance>): UiStore {
  const store = createStore<UiState>(() => ({
    selection: stance?.selection ?? new Set(),
    tool: POINTER,
    planFor: stance?.planFor ?? null,
    panel: stance?.panel ?? 'canvas',
    tabs: { story: 'story', details: 'what-if' },
    dialog: null,
    directoryFile: null,
    sides: preferredSides(),
    snaps: prefersSnapping(),
    notices: [],
    removal: null,
    naming: null,
    openBarrier: null,
    commenting: null,
    askedDraft: null,
    drafts: new Map(),
    askedThread: null,
    resolvedShown: false,
    renaming: null,
    hovered: null,
    reveal: null,
    unfolded: new Map(),
    zoom: null,
    tour: null,
    placing: null,
    tidy: null,
    said: null,
    led: null,
    view: stance?.view ?? null,
  }));
  return Object.assign(store, { actions: actionsOf(store) });
}

function actionsOf(store: StoreApi<UiState>): UiActions {
  let keys = 0;
  const tell = (content: NoticeContent) =>
    store.setState(({ notices }) => ({ notices: [...notices, { ...content, key: ++keys }] }));
  /** Shows a tab of the details, where they are folded away or something else fills the screen. */
  const inDetails = ({ tabs, sides }: UiState, details: SideTabs['details']) => ({
    panel: 'details' as const,
    tabs: { ...tabs, details },
    sides: changedSide(sides, 'details', { isFolded: false }),
  });
  const reveal = (selected: readonly string[], shown: Omit<Reveal, 'key'>) =>
    store.setState({
      selection: new Set(selected),
      renaming: null,
      commenting: null,
      reveal: { ...shown, key: ++keys },
      panel: 'canvas',
    });
  return {
    select: (ids) => store.setState(({ selection }) => changedSelection(selection, new Set(ids))),
    // It is typed in the details.
    askName: (naming) =>
      store.setState((state) => ({
        naming,
        ...(naming !== null && { ...inDetails(state, 'card'), panel: state.panel }),
      })),
    rename: (id, selected) => store.setState({ renaming: { id, selected } }),
    endRenaming: () => store.setState({ renaming: null }),
    hover: (hovered) => store.setState({ hovered }),
    openBarrier: (openBarrier) => store.setState({ openBarrier }),
    revealBarrier: (on, openBarrier) =>
      store.setState((state) => ({
        selection: new Set([on]),
        renaming: null,
        openBarrier,
        ...inDetails(state, 'card'),
      })),
    comment: (commenting) =>
      store.setState((state) => ({
        commenting,
        askedDraft: NEW_COMMENT,
        tool: POINTER,
        ...inDetails(state, 'comments'),
      })),
    keepDraft: (field, draft) =>
      store.setState(({ drafts }) => {
        const kept = new Map(drafts);
        if (draft === null) kept.delete(field);
        else kept.set(field, draft);
        return { drafts: kept };
      }),
    commented: () =>
      store.setState(({ drafts }) => ({
        commenting: null,
        drafts: new Map([...drafts].filter(([field]) => field !== NEW_COMMENT)),
      })),
    askDraft: (askedDraft) => store.setState({ askedDraft }),
    draftTaken: () => store.setState({ askedDraft: null }),
    showThread: (askedThread) =>
      store.setState((state) => ({ askedThread, ...(askedThread !== null && inDetails(state, 'comments')) })),
    showResolved: (resolvedShown) => store.setState({ resolvedShown }),
    setTool: (tool) => store.setState({ tool }),
    showPlan: (planFor) => store.setState({ planFor }),
    setPanel: (panel) =>
      store.setState(({ sides }) => ({
        panel,
        ...((panel === 'story' || panel === 'details') && {
          sides: changedSide(sides, panel, { isFolded: false }),
        }),
      })),
    showTab: (tabs) => store.setState((state) => ({ tabs: { ...state.tabs, ...tabs } })),
    openDialog: (dialog) => store.setState({ dialog, directoryFile: null }),
    openDirectory: (directoryFile) => store.setState({ dialog: 'directory', directoryFile }),
    placeInSight: (what) => store.setState({ placing: { what, key: ++keys }, panel: 'canvas' }),
    zoomTo: (to) => store.setState({ zoom: { to, key: ++keys } }),
    tidyUp: (cards) => store.setState({ tidy: { cards, plan: null }, panel: 'canvas' }),
    showTidy: (plan) => store.setState(({ tidy }) => ({ tidy: tidy && { ...tidy, plan } })),
    endTidy: () => store.setState({ tidy: null }),
    say: (what, count) => store.setState({ said: { what, count, key: ++keys } }),
    setSide: (name, side) => store.setState(({ sides }) => ({ sides: changedSide(sides, name, side) })),
    setSnaps: (snaps) => {
      rememberSnapping(snaps);
      store.setState({ snaps });
    },
    setView: ({ x, y, zoom }) => store.setState({ view: { x, y, zoom } }),
    lead: (led) => store.setState({ led }),
    goBack: ({ selection, panel, view }) =>
      store.setState({
        selection,
        panel,
        renaming: null,
        commenting: null,
        ...(view !== null && {
          reveal: { ids: [], view, by: 'fit', takesKeyboard: false, key: ++keys },
        }),
      }),
    setTour: (tour) => store.setState({ tour }),
    unfold: (rows, isOpen) =>
      store.setState(({ unfolded }) => ({
        unfolded: new Map([...unfolded, ...rows.map((row) => [row, isOpen] as const)]),
      })),
    notify: (code, details = {}) => tell({ kind: 'error', code, details }),
    tellRemoved: (counts, onTakeBack) => tell({ kind: 'removed', counts, onTakeBack }),
    tellOutcomes: (changes, onTakeBack) => tell({ kind: 'outcomes', changes, onTakeBack }),
    tellFollowEnded: (name, why) => tell({ kind: 'followEnded', name, why }),
    askRemoval: (removal) => store.setState({ removal }),
    dismiss: (key) =>
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.key !== key) })),
    revealRecords: (ids, inSight = ids) => reveal(ids, { ids: inSight, by: 'fit', takesKeyboard: false }),
    revealPlace: (place) =>
      store.setState({
        reveal: { ids: [], place, by: 'fit', takesKeyboard: false, key: ++keys },
        panel: 'canvas',
      }),
    followRecords: (ids, inSight) => reveal(ids, { ids: inSight, by: 'shift', takesKeyboard: false }),
    goTo: (id) => reveal([id], { ids: [id], by: 'fit', takesKeyboard: true }),
    stepTo: (id) => reveal([id], { ids: [id], by: 'shift', takesKeyboard: true }),
    selectAdded: (ids) =>
      store.setState(({ selection }) => ({
        ...changedSelection(selection, new Set(ids)),
        reveal: { ids, by: 'shift', takesKeyboard: false, key: ++keys },
      })),
  };
}

/** Once something else is selected, nothing is named any more. */
function changedSelection(before: ReadonlySet<string>, after: ReadonlySet<string>): Partial<UiState> {
  const same = before.size === after.size && [...after].every((id) => before.has(id));
  return same ? {} : { selection: after, naming: null, renaming: null, commenting: null };
}

function changedSide(sides: Sides, name: SideName, change: Partial<Side>): Sides {
  return { ...sides, [name]: { ...sides[name], ...change } };
}
