import { ACTOR_KINDS, type ActorKind } from '@parcours/shared/board';
import { BookOpen, Download, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  fetchServices,
  SERVICES_FORMATS,
  type ServicesFormat,
  servicesFileName,
} from '../../api/services.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { offersFound, offersIn } from '../../records/services/offers.ts';
import { useAll, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import { OWN_TEXT } from '../../ui/ownText.ts';
import { EmptyHint, PanelBody } from '../../ui/Panel.tsx';
import { MenuButton } from '../../ui/popovers/MenuButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
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
      {services.length > 0 && <SaveServices />}
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

/** What the city of this board offers, for its directory or for other boards. What is sensitive stays on the board. */
function SaveServices() {
  const t = useT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { boardId, token } = useSession();
  const title = useBoard(({ meta }) => meta.title);
  const { state, submit } = useSubmit(async (format: ServicesFormat) => {
    try {
      saveFile(await fetchServices({ boardId, token }, format), servicesFileName(title, format));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  });
  return (
    <div>
      <MenuButton
        label={t('palette.save')}
        icon={<Download size={18} aria-hidden />}
        isPending={state.step === 'pending'}
        items={SERVICES_FORMATS.map((format) => ({
          key: format,
          label: t(`palette.save.${format}`),
          onPress: () => void submit(format),
        }))}
      />
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
