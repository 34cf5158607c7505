import { CloudOff, Save, Wifi, WifiOff } from 'lucide-react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLine } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './Console.module.css';
import { useConsole } from './ConsoleContext.tsx';

/** Whether what is done here is saved, how the line is, who leads, and until when the workshop is kept. */
export function Foot() {
  const say = useLiveT();
  const format = useFormat();
  const { view } = useConsole();
  const { line } = useLine();
  const isOpen = line === 'open';
  return (
    <footer className={styles.foot} data-line={line}>
      <p role="status">
        {isOpen ? <Save size={15} aria-hidden /> : <CloudOff size={15} aria-hidden />}
        {say(isOpen ? 'console.saved' : 'console.waiting')}
      </p>
      <p>
        {isOpen ? <Wifi size={15} aria-hidden /> : <WifiOff size={15} aria-hidden />}
        {say(isOpen ? 'console.line.open' : 'console.line.lost')}
      </p>
      {view.lead !== undefined && <p>{say('console.leads', { name: view.lead })}</p>}
      <p className={styles.kept}>
        {say('console.kept', { date: format.date(new Date(`${view.retainUntil}T12:00`)) })}
      </p>
    </footer>
  );
}
