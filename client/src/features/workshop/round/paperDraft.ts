import { createStore, type StoreApi } from 'zustand/vanilla';

/** How papers of one kind are written. */
export interface PaperForm<P> {
  readonly blank: P;
  /** As it is sent: without what stands in the page alone. */
  clean(paper: P): P;
  /** What becomes of `mine`, begun on `base`, where another window of the same person made `theirs` of it. */
  merged(base: P, mine: P, theirs: P): P;
  /** What a browser kept; undefined where that is none. */
  read(kept: unknown): P | undefined;
}

export interface DraftState<P> {
  readonly paper: P;
  /** What the server has. */
  readonly own: P;
  readonly standing: 'saved' | 'unsaved' | 'refused';
}

interface DraftPlace<P> {
  /** Resolves once it is on the server's disk. */
  send(paper: P): Promise<void>;
  /** Keeps what is not confirmed in this browser; undefined where nothing of it is needed. */
  keep(unsaved: { readonly paper: P; readonly base: P } | undefined): void;
}

/** How long somebody rests before what they wrote is sent, in milliseconds. */
export const REST = 400;

/**
 * What a person writes in a round: always the whole of it, sent after a short rest. Other windows of the same person may
 * write too.
 */
export class PaperDraft<P> {
  readonly store: StoreApi<DraftState<P>>;
  readonly #form: PaperForm<P>;
  readonly #place: DraftPlace<P>;
  /** What is on its way, the latest last. */
  #underway: string[] = [];
  /** What was sent and has not come back yet as what the server has. */
  #echoes: string[] = [];
  /** What the server confirmed or told last. */
  #known: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    form: PaperForm<P>,
    own: P | undefined,
    kept: { readonly paper: unknown; readonly base: unknown } | undefined,
    place: DraftPlace<P>,
  ) {
    this.#form = form;
    this.#place = place;
    const had = own ?? form.blank;
    this.#known = this.#textOf(had);
    const mine = kept && form.read(kept.paper);
    const paper = mine === undefined ? had : form.merged(form.read(kept?.base) ?? form.blank, mine, had);
    const standing = this.#textOf(paper) === this.#known ? 'saved' : 'unsaved';
    this.store = createStore<DraftState<P>>(() => ({ paper, own: had, standing }));
    this.handIn();
  }

  readonly change = (paper: P): void => {
    const { own } = this.store.getState();
    const isSaved = this.#underway.length === 0 && this.#textOf(paper) === this.#known;
    this.store.setState({ paper, standing: isSaved ? 'saved' : 'unsaved' });
    this.#place.keep(isSaved ? undefined : { paper: this.#form.clean(paper), base: own });
    clearTimeout(this.#timer);
    if (!isSaved) this.#timer = setTimeout(this.handIn, REST);
  };

  /** Sends at once what is not saved. */
  readonly handIn = (): void => {
    clearTimeout(this.#timer);
    const { paper, standing } = this.store.getState();
    const text = this.#textOf(paper);
    if (standing === 'saved' || this.#underway.at(-1) === text) return;
    this.#underway.push(text);
    this.#echoes.push(text);
    this.store.setState({ standing: 'unsaved' });
    this.#place.send(this.#form.clean(paper)).then(
      () => this.#confirmed(text),
      () => this.#refused(text),
    );
  };

  /** The server says what it has. */
  readonly hear = (own: P | undefined): void => {
    const theirs = own ?? this.#form.blank;
    const text = this.#textOf(theirs);
    const { paper, own: base, standing } = this.store.getState();
    if (text === this.#textOf(base)) return;
    this.store.setState({ own: theirs });
    if (this.#echoes.includes(text)) {
      if (this.#echoes.at(-1) === text) this.#echoes = [];
      return;
    }
    this.#echoes = [];
    this.#known = text;
    if (standing === 'saved') this.store.setState({ paper: theirs });
    else this.change(this.#form.merged(base, paper, theirs));
  };

  #confirmed(text: string): void {
    this.#known = text;
    this.#landed(text);
    if (this.#textOf(this.store.getState().paper) !== text) return;
    this.store.setState({ standing: 'saved' });
    this.#place.keep(undefined);
  }

  #refused(text: string): void {
    this.#landed(text);
    this.#echoes = this.#echoes.filter((each) => each !== text);
    if (this.#textOf(this.store.getState().paper) === text) this.store.setState({ standing: 'refused' });
  }

  #landed(text: string): void {
    const at = this.#underway.indexOf(text);
    if (at >= 0) this.#underway.splice(at, 1);
  }

  #textOf(paper: P): string {
    return JSON.stringify(this.#form.clean(paper));
  }
}
