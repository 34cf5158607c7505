import { recall, remember } from './webStorage.ts';

/** What somebody who takes part in workshops has chosen for this device. */
export interface PlaceChoices {
  /** Two soft tones when time is up: the room is full of devices, so that it is off until somebody wants it. */
  readonly hasSound: boolean;
  /** The screen does not go dark while a phase runs. */
  readonly staysOn: boolean;
}

const SOUND = 'placeSound';
const SCREEN = 'placeScreen';

export function placeChoices(): PlaceChoices {
  return { hasSound: recall(SOUND) === 'on', staysOn: recall(SCREEN) !== 'off' };
}

export function rememberPlaceChoices({ hasSound, staysOn }: PlaceChoices): void {
  remember(SOUND, hasSound ? 'on' : 'off');
  remember(SCREEN, staysOn ? 'on' : 'off');
}
