import { ACTOR_KINDS, type ActorKind } from '@parcours/shared/board';
import { BookOpen, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { offersFound, offersIn } from '../../records/services/offers.ts';
import { useAll, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import { OWN_TEXT } from '../../ui/ownText.ts';
import { EmptyHint, PanelBody } from '../../ui/Panel.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ActorGroup } from './ActorGroup.tsx';
import styles from './Palette.module.css';

/** The actors and services of the city, to be put on the canvas as steps. */
export function PalettePanel() {
  const t = useT();
  const { canEdit } = useSession();
  const actors = useAll('actors');
  const services = useAll('services');
  const [search, setSearch] = useState('');
  const locale = useLocale();
  // Typing goes before the list that it thins out.
  const searched = useDeferredValue(search);
  const offers = useMemo(() => offersIn({ actors, services }, locale), [actors, services, locale]);
  const found = useMemo(() => offersFound(offers, searched), [offers, searched]);
  return (
    <PanelBody>
      <header className={styles.head}>
        <h2>{t('palette.title')}</h2>
        <p>{t(canEdit ? 'palette.lead' : 'palette.lead.view')}</p>
      </header>
      {actors.length > 0 && <SearchField label={t('palette.search')} value={search} onChange={setSearch} />}
      <p className="visually-hidden" role="status">
        {search === '' ? '' : t('palette.found', { count: found.length })}
      </p>
      {actors.length === 0 && <EmptyHint>{t('palette.empty')}</EmptyHint>}
      {actors.length > 0 && found.length === 0 && <EmptyHint>{t('palette.nothing')}</EmptyHint>}
      <ul className={styles.groups}>
        {found.map((offer) => (
          <ActorGroup key={offer.actor.id} offer={offer} />
        ))}
      </ul>
      {canEdit && <AddActor />}
      {canEdit && <AddFromDirectory />}
    </PanelBody>
  );
}

function AddFromDirectory() {
  const t = useT();
  const { openDialog } = useUiActions();
  return (
    <div>
      <Button icon={<BookOpen size={18} aria-hidden />} onPress={() => openDialog('directory')}>
        {t('palette.addFromDirectory')}
      </Button>
    </div>
  );
}

/** A small form that adds an actor and shows its details, where its services are added. */
function AddActor() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <ActorForm onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button icon={<Plus size={18} aria-hidden />} onPress={() => setOpen(true)}>
        {t('palette.addActor')}
      </Button>
    </div>
  );
}

function ActorForm({ onDone }: { onDone(): void }) {
  const t = useT();
  const { attempt, commands } = useSession();
  const { select } = useUiActions();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ActorKind>('municipal-service');
  const add = () => {
    const id = attempt(() => commands.addRecord('actors', { name: name.trim(), kind }));
    if (id !== undefined) select([id]);
    onDone();
  };
  return (
    <form {...OWN_TEXT} className={styles.form} action={add} aria-label={t('palette.addActor')}>
      <TextInput label={t('palette.actorName')} value={name} onChange={setName} autoFocus />
      <Select
        label={t('palette.actorKind')}
        value={kind}
        options={ACTOR_KINDS.map((value) => ({ value, label: t(`actorKind.${value}`) }))}
        onChange={(value) => setKind(value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
          {t('common.add')}
        </Button>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
