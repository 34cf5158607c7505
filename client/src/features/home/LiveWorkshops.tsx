import { Presentation } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { recentWorkshops } from '../../local/recentWorkshops.ts';
import { Button } from '../../ui/Button.tsx';
import recent from './RecentBoards.module.css';
import styles from './workshop/Workshop.module.css';

interface LiveWorkshopsProps {
  onPrepare(): void;
  onOpen(workshop: { readonly id: string; readonly token: string }): void;
}

/** Workshops that people come into: preparing one, and those that were prepared here before. */
export function LiveWorkshops({ onPrepare, onOpen }: LiveWorkshopsProps) {
  const t = useT();
  const [workshops] = useState(() => recentWorkshops().filter(({ isLive }) => isLive));
  return (
    <section className={recent.recent} aria-labelledby="live-workshops">
      <h2 id="live-workshops">{t('home.workshops')}</h2>
      <p className={recent.lead}>{t('home.workshops.lead')}</p>
      <div className={styles.actions}>
        <Button icon={<Presentation size={18} aria-hidden />} onPress={onPrepare}>
          {t('home.workshops.open')}
        </Button>
      </div>
      <ul className={recent.list}>
        {workshops.map(({ id, title, facilitate }) => (
          <li key={id} className={recent.row}>
            <button type="button" className={recent.open} onClick={() => onOpen({ id, token: facilitate })}>
              <strong>
                <bdi>{title || t('common.untitled')}</bdi>
              </strong>
              <span>{t('home.workshops.console')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
