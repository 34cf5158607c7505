import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { recentWorkshops } from '../../../local/recentWorkshops.ts';
import { Button } from '../../../ui/Button.tsx';
import recent from '../RecentBoards.module.css';
import styles from './Workshop.module.css';
import { WorkshopDialog } from './WorkshopDialog.tsx';

interface WorkshopsProps {
  onOpen(workshop: { readonly id: string; readonly token: string }): void;
}

/** One report over several boards: making one, and those made here before. */
export function Workshops({ onOpen }: WorkshopsProps) {
  const t = useT();
  const [isMaking, setMaking] = useState(false);
  const [workshops] = useState(recentWorkshops);
  return (
    <section className={recent.recent} aria-labelledby="workshops">
      <h2 id="workshops">{t('workshop.title')}</h2>
      <p className={recent.lead}>{t('workshop.lead')}</p>
      <div className={styles.actions}>
        <Button icon={<Columns3 size={18} aria-hidden />} onPress={() => setMaking(true)}>
          {t('workshop.make')}
        </Button>
      </div>
      <ul className={recent.list}>
        {workshops.map(({ id, title, view }) => (
          <li key={id} className={recent.row}>
            <button type="button" className={recent.open} onClick={() => onOpen({ id, token: view })}>
              <strong>
                <bdi>{title || t('common.untitled')}</bdi>
              </strong>
            </button>
          </li>
        ))}
      </ul>
      {isMaking && (
        <WorkshopDialog
          onOpen={({ id, tokens }) => onOpen({ id, token: tokens.view })}
          onClose={() => setMaking(false)}
        />
      )}
    </section>
  );
}
