import { useState } from 'react';
import { type PlaceChoices, placeChoices, rememberPlaceChoices } from '../../../local/placeChoices.ts';

export interface ChosenPlace extends PlaceChoices {
  choose(change: Partial<PlaceChoices>): void;
}

/** What was chosen for this device, in the lobby or later. */
export function usePlaceChoices(): ChosenPlace {
  const [choices, setChoices] = useState(placeChoices);
  return {
    ...choices,
    choose: (change) => {
      const next = { ...choices, ...change };
      rememberPlaceChoices(next);
      setChoices(next);
    },
  };
}
