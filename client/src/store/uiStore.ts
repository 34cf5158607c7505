import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import type { CardName, CollectionName, ObjectiveId } from '@parcours/shared/board';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../local/leftViews.ts';
import { preferredSides, type Side, type SideName, type Sides } from '../local/preferences.ts';

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
  | { readonly kind: 'marquee' };

/** The parts of the page; on a phone one of them fills the screen, and the outline is one of its own. */
export type Panel = 'outline' | 'story' | 'canvas' | 'details';

/** A window over the board page. */
export type DialogName =
  | 'share'
  | 'versions'
  | 'help'
  | 'settings'
  | 'find'
  | 'commands'
  | 'picture'
  | 'print';

/** What each side panel shows. */
export interface SideTabs {
  readonly story: 'story' | 'palette' | 'outline';
  readonly details: 'card' | 'what-if';
}

/** What the canvas is asked to show more or less of. */
export type ZoomTo = 'zoomIn' | 'zoomOut' | 'showAll' | 'zoomToSelection';

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
    };
export type Notice = NoticeContent & { readonly key: number };

export interface UiState {
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  /** The objective whose earliest plan lies over the canvas. */
  readonly planFor: ObjectiveId | null;
  readonly panel: Panel;
  readonly tabs: SideTabs;
  readonly dialog: DialogName | null;
  /** How wide the panels beside the canvas are, where there is room for both. */
  readonly sides: Sides;
  readonly notices: readonly Notice[];
  /** The records whose removal is being asked about. */
  readonly removal: readonly string[] | null;
  /** The new record whose name is to be typed next; null once a field has taken the keyboard for it. */
  readonly naming: string | null;
  /** The barrier whose form is unfolded. */
  readonly openBarrier: string | null;
  /** The card whose name is written where it stands, and how much of it is selected at first. */
  readonly renaming: Renaming | null;
  /** The card under the mouse. */
  readonly hovered: string | null;
  /** What the canvas should bring into sight; the key tells one request from the next. */
  readonly reveal: Reveal | null;
  readonly zoom: { readonly to: ZoomTo; readonly key: number } | null;
  /** Which rows of the outline the person has unfolded, and which folded. */
  readonly unfolded: ReadonlyMap<string, boolean>;
  /** At which stop of the tour the person is; null where none was asked for. */
  readonly tour: number | null;
  /** What is in sight; null before the canvas has shown anything. */
  readonly view: View | null;
}

/** Brought into sight alone, or by moving just as far as that needs; the key tells one request from the next. */
interface Reveal {
  readonly ids: readonly string[];
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
  setTool(tool: Tool): void;
  showPlan(objective: ObjectiveId | null): void;
  /** Brings a part of the board into sight, where it is folded away or another fills the screen. */
  setPanel(panel: Panel): void;
  showTab(tabs: Partial<SideTabs>): void;
  /** Opens a window over the page in the place of any other, or none any more. */
  openDialog(dialog: DialogName | null): void;
  zoomTo(to: ZoomTo): void;
  setSide(name: SideName, side: Partial<Side>): void;
  setView(view: View): void;
  setTour(stop: number | null): void;
  unfold(rows: readonly string[], isOpen: boolean): void;
  notify(code: string, details?: Readonly<Record<string, unknown>>): void;
  tellRemoved(counts: ReadonlyMap<CollectionName, number>, onTakeBack: () => void): void;
  tellOutcomes(changes: readonly ObjectiveAnalysis[], onTakeBack: (() => void) | undefined): void;
  dismiss(key: number): void;
  /** Asks whether records are to be removed, or about none any more. */
  askRemoval(ids: readonly string[] | null): void;
  /** Selects records and brings them into sight, or others in their place. */
  revealRecords(ids: readonly string[], inSight?: readonly string[]): void;
  /** Selects records that were just put on the canvas. */
  selectAdded(ids: readonly string[]): void;
  /** As `revealRecords`, of one, and the keyboard goes there. */
  goTo(id: string): void;
}

export type UiStore = StoreApi<UiState> & { readonly actions: UiActions };

const POINTER: Tool = { kind: 'pointer' };

export function createUiStore(stance?: Partial<Stance>): UiStore {
  const store = createStore<UiState>(() => ({
    selection: stance?.selection ?? new Set(),
    tool: POINTER,
    planFor: stance?.planFor ?? null,
    panel: stance?.panel ?? 'canvas',
    tabs: { story: 'story', details: 'what-if' },
    dialog: null,
    sides: preferredSides(),
    notices: [],
    removal: null,
    naming: null,
    openBarrier: null,
    renaming: null,
    hovered: null,
    reveal: null,
    unfolded: new Map(),
    zoom: null,
    tour: null,
    view: stance?.view ?? null,
  }));
  return Object.assign(store, { actions: actionsOf(store) });
}

function actionsOf(store: StoreApi<UiState>): UiActions {
  let keys = 0;
  const tell = (content: NoticeContent) =>
    store.setState(({ notices }) => ({ notices: [...notices, { ...content, key: ++keys }] }));
  const reveal = (selected: readonly string[], shown: Omit<Reveal, 'key'>) =>
    store.setState({
      selection: new Set(selected),
      renaming: null,
      reveal: { ...shown, key: ++keys },
      panel: 'canvas',
    });
  return {
    select: (ids) => store.setState(({ selection }) => changedSelection(selection, new Set(ids))),
    // It is typed in the details.
    askName: (naming) =>
      store.setState(({ sides }) => ({
        naming,
        ...(naming !== null && { sides: changedSide(sides, 'details', { isFolded: false }) }),
      })),
    rename: (id, selected) => store.setState({ renaming: { id, selected } }),
    endRenaming: () => store.setState({ renaming: null }),
    hover: (hovered) => store.setState({ hovered }),
    openBarrier: (openBarrier) => store.setState({ openBarrier }),
    revealBarrier: (on, openBarrier) =>
      store.setState(({ sides }) => ({
        selection: new Set([on]),
        renaming: null,
        openBarrier,
        panel: 'details',
        sides: changedSide(sides, 'details', { isFolded: false }),
      })),
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
    openDialog: (dialog) => store.setState({ dialog }),
    zoomTo: (to) => store.setState({ zoom: { to, key: ++keys } }),
    setSide: (name, side) => store.setState(({ sides }) => ({ sides: changedSide(sides, name, side) })),
    setView: ({ x, y, zoom }) => store.setState({ view: { x, y, zoom } }),
    setTour: (tour) => store.setState({ tour }),
    unfold: (rows, isOpen) =>
      store.setState(({ unfolded }) => ({
        unfolded: new Map([...unfolded, ...rows.map((row) => [row, isOpen] as const)]),
      })),
    notify: (code, details = {}) => tell({ kind: 'error', code, details }),
    tellRemoved: (counts, onTakeBack) => tell({ kind: 'removed', counts, onTakeBack }),
    tellOutcomes: (changes, onTakeBack) => tell({ kind: 'outcomes', changes, onTakeBack }),
    askRemoval: (removal) => store.setState({ removal }),
    dismiss: (key) =>
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.key !== key) })),
    revealRecords: (ids, inSight = ids) => reveal(ids, { ids: inSight, by: 'fit', takesKeyboard: false }),
    goTo: (id) => reveal([id], { ids: [id], by: 'fit', takesKeyboard: true }),
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
  return same ? {} : { selection: after, naming: null, renaming: null };
}

function changedSide(sides: Sides, name: SideName, change: Partial<Side>): Sides {
  return { ...sides, [name]: { ...sides[name], ...change } };
}
