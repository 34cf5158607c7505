import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLayer } from '../../ui/layers/useLayer.ts';
import styles from './Tour.module.css';
import { showStop, type TourStop, tourOf } from './tour.ts';

interface TourProps {
  /** Takes the keyboard once the tour has ended. */
  onEnd(): void;
}

/** The stop of the tour that the person is at, beside what it tells of; nothing where no tour was asked for. */
export function Tour({ onEnd }: TourProps) {
  const session = useSession();
  const index = useUi(({ tour }) => tour);
  const { setTour } = useUiActions();
  const stops = tourOf(session);
  const stop = index === null ? undefined : stops[index];
  useEffect(() => {
    if (stop !== undefined) showStop(session, stop);
  }, [session, stop]);
  const end = () => {
    setTour(null);
    onEnd();
  };
  useLayer(stop !== undefined, end);
  if (index === null || stop === undefined) return null;
  return (
    <StopCard
      // Each stop is a window of its own, which screen readers read as it takes the keyboard.
      key={stop.name}
      stop={stop}
      index={index}
      count={stops.length}
      onEnd={end}
      onGo={(to) => (to < stops.length ? setTour(to) : end())}
    />
  );
}

interface StopCardProps {
  readonly stop: TourStop;
  readonly index: number;
  readonly count: number;
  onGo(to: number): void;
  onEnd(): void;
}

function StopCard({ stop, index, count, onGo, onEnd }: StopCardProps) {
  const t = useT();
  const card = useRef<HTMLElement>(null);
  const title = useId();
  const text = useId();
  useEffect(() => card.current?.focus(), []);
  return (
    <section
      ref={card}
      className={styles.card}
      role="dialog"
      aria-labelledby={title}
      aria-describedby={text}
      tabIndex={-1}
      data-beside={stop.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <div className={styles.head}>
        <p>{t('tour.progress', { step: index + 1, count })}</p>
        <IconButton label={t('tour.leave')} size="sm" onPress={onEnd}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <h2 id={title}>{t(`tour.${stop.name}`)}</h2>
      <p id={text}>{t(`tour.${stop.name}.text`)}</p>
      <footer>
        {index > 0 && <Button onPress={() => onGo(index - 1)}>{t('tour.back')}</Button>}
        <Button variant="primary" onPress={() => onGo(index + 1)}>
          {t(index + 1 < count ? 'tour.next' : 'tour.done')}
        </Button>
      </footer>
    </section>
  );
}
