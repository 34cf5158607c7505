import { takesPins } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { City } from '../icebreaker/City.tsx';
import { PinCounts } from '../icebreaker/PinCounts.tsx';
import { Pins } from '../icebreaker/Pins.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './PinsNow.module.css';

/** While pins are placed: how many there are, who has none yet, and all of them once they are shown. */
export function PinsNow() {
  const say = useLiveT();
  const { view, act, may } = useConsole();
  if (!takesPins(view.stage, view.phase)) return null;
  const { all } = view.pins;
  const missing = view.seats.filter(({ standing, hasPin }) => standing === 'in' && !hasPin);
  return (
    <section className={styles.pins} aria-labelledby="pins">
      <h3 id="pins" className={styles.title}>
        {say('console.pins.title')}
      </h3>
      {missing.length > 0 && (
        <Disclosure summary={say('console.pins.missing', { count: missing.length })}>
          <ul className={styles.missing}>
            {missing.map(({ id, alias, isHere }) => (
              <li key={id} data-here={isHere}>
                <bdi>{alias}</bdi> {!isHere && <span>{say('console.isAway')}</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {all === undefined ? (
        <p className={styles.hint}>{say('console.pins.about')}</p>
      ) : (
        <>
          <City label={say('icebreaker.picture')}>
            <Pins pins={all} />
          </City>
          <PinCounts pins={all} />
        </>
      )}
      {may('pins') && (
        <Button onPress={() => void act({ do: 'pins', areShown: all === undefined })}>
          {say(all === undefined ? 'console.pins.show' : 'console.pins.hide')}
        </Button>
      )}
    </section>
  );
}
