import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AliasForm } from './AliasForm.tsx';
import { type AliasControl, useAlias } from './alias.ts';
import { Face } from './Face.tsx';
import styles from './WhoIsHere.module.css';

/** Beyond so many faces a number says how many more there are. */
const FACES = 4;

/** Who is on the board now, oneself first; opens a list of names, and the field for one's own. */
export function WhoIsHere() {
  const t = useT();
  const { presence } = useSession();
  const alias = useAlias();
  const others = useStore(presence.store, ({ people }) => people);
  const [isOpen, setOpen] = useState(!alias.asked);
  const close = (name: string) => {
    const { name: chosen, colour } = alias.choose(name);
    presence.setUser(chosen, colour);
    setOpen(false);
  };
  useNameOfOnesOwn(alias);
  const count = others.length + 1;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => (open ? setOpen(true) : close(alias.chosenName))}>
      <Button className={styles.faces ?? ''} aria-label={t('presence.here', { count })}>
        <Face name={alias.user.name} colour={alias.user.colour} isSelf />
        {others.slice(0, FACES).map(({ client, name, colour }) => (
          <Face key={client} name={name} colour={colour} />
        ))}
        {others.length > FACES && <span className={styles.more}>+{others.length - FACES}</span>}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" isNonModal>
        <Dialog className={styles.dialog ?? ''} aria-label={t('presence.title')}>
          <AliasForm
            name={alias.chosenName}
            invented={alias.user.name}
            asked={alias.asked}
            onSubmit={close}
          />
          <ul className={styles.list}>
            <li>
              <Face name={alias.user.name} colour={alias.user.colour} isSelf />
              <bdi translate="no">{t('presence.you', { name: alias.user.name })}</bdi>
            </li>
            {others.map(({ client, name, colour }) => (
              <li key={client}>
                <Face name={name} colour={colour} />
                <bdi translate="no">{name}</bdi>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Somebody new gets a name that nobody here has; whoever was asked has theirs for good. */
function useNameOfOnesOwn({ asked, chosenName, user, differFrom }: AliasControl): void {
  const { presence } = useSession();
  const others = useStore(presence.store, ({ people }) => people);
  useEffect(() => {
    const taken = new Set(others.map(({ name }) => name));
    if (asked || chosenName !== '' || !taken.has(user.name)) return;
    const { name, colour } = differFrom(taken);
    presence.setUser(name, colour);
  }, [asked, chosenName, user, others, presence, differFrom]);
}
