import { Bot, UsersRound } from 'lucide-react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './Gathering.module.css';
import { peopleToPlace } from './proposal.ts';

/** Before there are groups: how many people have come, and what to do about it. */
export function Gathering() {
  const say = useLiveT();
  const { view, may, act, open } = useConsole();
  const isDraft = view.stage.kind === 'draft';
  const people = peopleToPlace(view);
  const knocking = view.seats.filter(({ standing }) => standing === 'knocking').length;
  return (
    <section className={styles.gathering} aria-labelledby="gathering">
      <p className={styles.number} id="gathering">
        <strong>{view.here}</strong>
        <span>{say('gathering.here', { count: view.here })}</span>
      </p>
      {view.seated > view.here && (
        <p className={styles.more}>{say('gathering.away', { count: view.seated - view.here })}</p>
      )}
      {knocking > 0 && <p className={styles.knocking}>{say('console.knocking', { count: knocking })}</p>}
      <Spoken />
      <div className={styles.actions}>
        {isDraft && may('open') && (
          <Button variant="primary" size="lg" onPress={() => void act({ do: 'open' })}>
            {say('gathering.open')}
          </Button>
        )}
        {may('prepare') && (
          <Button size="lg" onPress={() => open({ kind: 'links' })}>
            {say('gathering.links')}
          </Button>
        )}
        {!isDraft && may('group') && (
          <Button
            variant={people.length > 0 ? 'primary' : 'plain'}
            size="lg"
            icon={<UsersRound size={20} aria-hidden />}
            isDisabled={people.length === 0}
            onPress={() => open({ kind: 'groups' })}
          >
            {say('groups.make')}
          </Button>
        )}
      </div>
      {may('robots') && view.rehearsal === undefined && view.seated === 0 && (
        <Button
          variant="quiet"
          icon={<Bot size={18} aria-hidden />}
          onPress={() => open({ kind: 'rehearse' })}
        >
          {say('rehearsal.start')}
        </Button>
      )}
      <p className={styles.hint}>{say(isDraft ? 'gathering.draft' : 'gathering.about')}</p>
    </section>
  );
}

/** Which languages are in the room: by what people speak best. */
function Spoken() {
  const say = useLiveT();
  const format = useFormat();
  const { view } = useConsole();
  const counts = new Map<string, number>();
  for (const { languages } of peopleToPlace(view)) {
    const [best = ''] = languages;
    counts.set(best, (counts.get(best) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  if (most.length === 0) return null;
  return (
    <ul className={styles.spoken} aria-label={say('gathering.languages')}>
      {most.map(([tag, count]) => (
        <li key={tag}>
          {format.language(tag)} <strong>{count}</strong>
        </li>
      ))}
    </ul>
  );
}
