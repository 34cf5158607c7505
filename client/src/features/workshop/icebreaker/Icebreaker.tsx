import { PICTURE, type Pin, type SeatView, takesPins } from '@parcours/shared/workshop';
import { type MouseEvent, useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useAsk } from '../bar/useAsk.ts';
import { City } from './City.tsx';
import styles from './Icebreaker.module.css';
import { PinCounts } from './PinCounts.tsx';
import { Pins } from './Pins.tsx';
import { PLACE_NAMES, PLACES, placeOf } from './places.ts';

/** Each places a pin where they feel at home; once they are shown, everybody sees them all. */
export function Icebreaker({ view }: { readonly view: SeatView }) {
  const t = useLiveT();
  const { pin, isPending, place } = useOwnPin(view);
  const mayPlace = takesPins(view.stage, view.phase);
  const { all, placed } = view.pins ?? { placed: 0 };
  const at = pin && placeOf(pin);
  const words =
    pin === undefined
      ? t('icebreaker.none')
      : at === undefined
        ? t('icebreaker.own')
        : t('icebreaker.own.at', { place: t(`icebreaker.place.${at}`) });
  return (
    <div className={styles.icebreaker}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the places are a list below */}
      <div
        className={styles.picture}
        data-placing={mayPlace}
        onClick={mayPlace ? (event) => place(pinAt(event)) : undefined}
      >
        <City label={t('icebreaker.picture')}>
          <Pins pins={all === undefined ? [] : others(all, view.you.pin)} own={pin} isPending={isPending} />
        </City>
      </div>
      <p role="status" className={styles.own}>
        {words}
      </p>
      {mayPlace && (
        <>
          <fieldset className={styles.places}>
            <legend>{t('icebreaker.places')}</legend>
            {PLACE_NAMES.map((name) => (
              <button
                key={name}
                type="button"
                className={styles.place}
                aria-pressed={name === at}
                onClick={() => place(PLACES[name])}
              >
                {t(`icebreaker.place.${name}`)}
              </button>
            ))}
          </fieldset>
          {pin !== undefined && (
            <div>
              <Button size="sm" variant="quiet" onPress={() => place(null)}>
                {t('icebreaker.takeBack')}
              </Button>
            </div>
          )}
        </>
      )}
      {all === undefined ? (
        <p className={styles.soft}>{t('icebreaker.hidden', { placed })}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('icebreaker.shown', { placed })}</p>
          <PinCounts pins={all} />
        </>
      )}
    </div>
  );
}

/** One's own is drawn by itself. */
function others(all: readonly Pin[], own: Pin | undefined): readonly Pin[] {
  const at = all.findIndex((pin) => String(pin) === String(own));
  return all.filter((_, index) => index !== at);
}

/** Where the picture was pressed. It lies as it is in every language. */
function pinAt({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): Pin {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [
    within(((clientX - left) / width) * PICTURE.width, PICTURE.width),
    within(((clientY - top) / height) * PICTURE.height, PICTURE.height),
  ];
}

const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));

/** The pin as it was placed here, until the server says the same; where it refuses, the one that it has. */
function useOwnPin({ you: { pin } }: SeatView) {
  const { ask, isPending } = useAsk();
  const [wanted, setWanted] = useState<Pin | null>();
  if (wanted !== undefined && !isPending && String(wanted ?? undefined) === String(pin)) setWanted(undefined);
  return {
    pin: wanted === undefined ? pin : (wanted ?? undefined),
    isPending,
    place: (at: Pin | null) => {
      setWanted(at);
      void ask({ do: 'pin', at: at && [at[0], at[1]] });
    },
  };
}
