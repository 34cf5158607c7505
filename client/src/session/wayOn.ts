import { CLOSE, CLOSE_REASON, type CloseCode } from '@parcours/shared/protocol';

/**
 * How the page goes on after the server has closed its connection. `come-back`: it connects again by itself.
 * `begin-anew`: it takes a new copy, and makes again what it had done. `cut-off`: one can look on, and keep a file.
 * `moved`: the person's place is at another board now, and this one leaves the browser. `gone` and `newer`: there is
 * nothing to show, and the page says why.
 */
export type WayOn = 'come-back' | 'begin-anew' | 'cut-off' | 'moved' | 'gone' | 'newer';

/** A close of the connection, and how often in a row the server has found what is sent to be too much. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
  readonly strikes: number;
  /** The place in a workshop by which the board is open: nobody else is ever moved. */
  readonly seat?: string | undefined;
}

const MOST_STRIKES = 2;

export function wayOn({ code, reason, strikes, seat }: Closing): WayOn {
  const known = Object.values(CLOSE).find((each) => each === code);
  // Whatever else a network or a later server may say.
  if (known === undefined) return 'come-back';
  return isStrike({ code, reason }) && strikes >= MOST_STRIKES ? 'begin-anew' : usual(known, seat);
}

/** Whether the same would come of sending the same again, so that it is tried only so often. */
export function isStrike({ code, reason }: Pick<Closing, 'code' | 'reason'>): boolean {
  return code === CLOSE.tooMuch || (code === CLOSE.tryAgain && reason === CLOSE_REASON.partsMissing);
}

function usual(code: CloseCode, seat: string | undefined): WayOn {
  switch (code) {
    case CLOSE.goingAway:
    case CLOSE.failed:
    case CLOSE.tryAgain:
    case CLOSE.tooMuch:
      return 'come-back';
    case CLOSE.tooLarge:
    case CLOSE.malformed:
    case CLOSE.forbidden:
    case CLOSE.beginAnew:
      return 'begin-anew';
    case CLOSE.unauthorised:
      return 'cut-off';
    case CLOSE.moved:
      return seat === undefined ? 'come-back' : 'moved';
    case CLOSE.noSuchBoard:
      return 'gone';
    case CLOSE.newerVersion:
      return 'newer';
  }
}
