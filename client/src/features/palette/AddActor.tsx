import { ACTOR_KINDS, type ActorKind } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import { OWN_TEXT } from '../../ui/ownText.ts';
import styles from './Palette.module.css';

/** A small form that adds an actor and shows its details, where its services are added. */
export function AddActor() {
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
