/** What each of the canvases shows: cards of one size, and ways from one to another. */
export interface Shapes {
  readonly cards: readonly {
    readonly id: string;
    readonly title: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly ways: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

declare global {
  interface Window {
    /** Given by the measurement before the page is loaded. */
    shapes: Shapes;
    /** Where the middle of a card is on the screen, once all of it is drawn and in sight. */
    middleOf?: (card: string) => { readonly x: number; readonly y: number };
  }
}
