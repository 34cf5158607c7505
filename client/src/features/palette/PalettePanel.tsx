import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useAll } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { EmptyHint, PanelBody } from '../../ui/Panel.tsx';
import { ActorGroup } from './ActorGroup.tsx';
import { AddActor } from './AddActor.tsx';
import { cityGroups } from './cityGroups.ts';
import styles from './Palette.module.css';

/** The actors and services of the city, to be put on the canvas as steps. */
export function PalettePanel() {
  const t = useT();
  const { canEdit } = useSession();
  const actors = useAll('actors');
  const services = useAll('services');
  const [search, setSearch] = useState('');
  const groups = cityGroups(actors, services, useDeferredValue(search), useLocale());
  return (
    <PanelBody>
      <header className={styles.head}>
        <h2>{t('palette.title')}</h2>
        <p>{t(canEdit ? 'palette.lead' : 'palette.lead.view')}</p>
      </header>
      {actors.length > 0 && (
        <label className={styles.search}>
          <Search size={18} aria-hidden />
          <span className="visually-hidden">{t('palette.search')}</span>
          <input
            type="search"
            dir="auto"
            value={search}
            placeholder={t('palette.search')}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      )}
      <p className="visually-hidden" role="status">
        {search === '' ? '' : t('palette.found', { count: groups.length })}
      </p>
      {actors.length === 0 && <EmptyHint>{t('palette.empty')}</EmptyHint>}
      {actors.length > 0 && groups.length === 0 && <EmptyHint>{t('palette.nothing')}</EmptyHint>}
      <ul className={styles.groups}>
        {groups.map((group) => (
          <ActorGroup key={group.actor.id} group={group} />
        ))}
      </ul>
      {canEdit && <AddActor />}
    </PanelBody>
  );
}
