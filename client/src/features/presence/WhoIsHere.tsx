import { firstSign } from '@parcours/shared/board';
import { Eye, Signpost } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { cx } from '../../ui/cx.ts';
import { Bubble } from '../../ui/popovers/Bubble.tsx';
import { useMatches } from '../../ui/useMatches.ts';
import type { AliasControl } from './alias.ts';
import styles from './WhoIsHere.module.css';

/** Beyond so many faces a number says how many more there are. */
const FACES = 4;
/** Where the header has the width of a phone for all that is in it. */
const FACES_ON_A_PHONE = 2;
const PHONE = '(width < 30rem)';

interface AliasProps {
  readonly alias: AliasControl;
}

interface AliasBannerProps extends AliasProps {
  onChosen(): void;
  /** Who comes for the first time may be shown around. */
  onTour(): void;
}

/** Asks who comes for the first time what others should call them, and puts the keyboard on the board once that is said. */
export function AliasBanner({ alias, onChosen, onTour }: AliasBannerProps) {
  const t = useT();
  const { presence } = useSession();
  useNameOfOnesOwn(alias);
  useGivenName(alias);
  if (alias.asked) return null;
  const { name, colour } = alias.user;
  const choose = (typed: string) => {
    const user = alias.choose(typed);
    presence.setUser(user.name, user.colour);
  };
  return (
    <section className={styles.banner} aria-label={t('presence.name')}>
      <Face name={name} colour={colour} isSelf />
      <AliasForm
        name=""
        invented={name}
        asked={false}
        onSubmit={(typed) => {
          choose(typed);
          onChosen();
        }}
      />
      <Button
        icon={<Signpost size={18} aria-hidden />}
        onPress={() => {
          choose('');
          onTour();
        }}
      >
        {t('tour.start')}
      </Button>
    </section>
  );
}

/** Who is on the board now, oneself first; opens a list of names, of whom each can be followed, and the field for one's own. */
export function WhoIsHere({ alias }: AliasProps) {
  const t = useT();
  const format = useFormat();
  const { presence } = useSession();
  const others = useStore(presence.store, ({ people }) => people);
  const followers = useStore(presence.store, (state) => state.followers);
  const isOpen = useUi(({ dialog }) => dialog === 'people');
  const { openDialog } = useUiActions();
  const trigger = useRef<HTMLButtonElement>(null);
  const close = (name: string) => {
    const { name: chosen, colour } = alias.choose(name);
    presence.setUser(chosen, colour);
    openDialog(null);
  };
  const faces = useMatches(PHONE) ? FACES_ON_A_PHONE : FACES;
  const count = others.length + 1;
  const here = t('presence.here', { count });
  const followedBy = followers > 0 ? t('follow.followers', { count: followers }) : undefined;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.faces}
        aria-label={followedBy === undefined ? here : format.list([here, followedBy])}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close(alias.chosenName) : openDialog('people'))}
      >
        <Face name={alias.user.name} colour={alias.user.colour} isSelf />
        {others.slice(0, faces).map(({ client, name, colour }) => (
          <Face key={client} name={name} colour={colour} />
        ))}
        {others.length > faces && <span className={styles.more}>+{others.length - faces}</span>}
        {followers > 0 && (
          <span className={styles.followers} title={followedBy}>
            <Eye size={16} aria-hidden />
            {followers}
          </span>
        )}
      </button>
      {isOpen && (
        <Bubble label={t('presence.title')} trigger={trigger} onClose={() => close(alias.chosenName)}>
          <ul className={styles.list}>
            <li>
              <Face name={alias.user.name} colour={alias.user.colour} isSelf />
              <bdi translate="no">{t('presence.you', { name: alias.user.name })}</bdi>
            </li>
            {others.map(({ client, name, colour }) => (
              <li key={client}>
                <Face name={name} colour={colour} />
                <bdi translate="no">{name}</bdi>
                <FollowButton client={client} name={name} onFollow={() => close(alias.chosenName)} />
              </li>
            ))}
          </ul>
          {followedBy !== undefined && <p className={styles.note}>{followedBy}</p>}
          {!alias.isGiven && (
            <AliasForm
              name={alias.chosenName}
              invented={alias.user.name}
              asked={alias.asked}
              onSubmit={close}
            />
          )}
        </Bubble>
      )}
    </>
  );
}

interface FollowButtonProps {
  readonly client: number;
  readonly name: string;
  onFollow(): void;
}

/** Has the canvas go along with the view of somebody, or not any more. */
function FollowButton({ client, name, onFollow }: FollowButtonProps) {
  const t = useT();
  const { presence } = useSession();
  const { setPanel } = useUiActions();
  const isFollowed = useStore(presence.store, ({ self }) => self.follows === client);
  const press = () => {
    presence.follow(isFollowed ? null : client);
    // On a phone another part of the board may fill the screen.
    if (!isFollowed) setPanel('canvas');
    onFollow();
  };
  return (
    <Button
      size="sm"
      isPressed={isFollowed}
      label={t('follow.person', { name })}
      icon={<Eye size={16} aria-hidden />}
      onPress={press}
    >
      {t('follow.follow')}
    </Button>
  );
}

/** Somebody new gets a name that nobody here has; those who were asked keep theirs for good. */
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

/** A name that is given may be changed there while the board is open. */
function useGivenName({ isGiven, user: { name, colour } }: AliasControl): void {
  const { presence } = useSession();
  useEffect(() => {
    if (isGiven) presence.setUser(name, colour);
  }, [isGiven, name, colour, presence]);
}

interface AliasFormProps {
  /** The name chosen earlier, or nothing. */
  readonly name: string;
  /** The name that others see until one is chosen. */
  readonly invented: string;
  readonly asked: boolean;
  onSubmit(name: string): void;
}

/** Asks what others should call the person; an answer is not needed. */
function AliasForm({ name, invented, asked, onSubmit }: AliasFormProps) {
  const t = useT();
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(typed);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('presence.name')}
        hint={t('presence.name.hint')}
        value={typed}
        placeholder={invented}
        // On a phone the keys would take half of the screen.
        autoFocus={!asked && matchMedia('(pointer: fine)').matches}
        onChange={setTyped}
      />
      <Button type="submit" variant={asked ? 'plain' : 'primary'}>
        {typed.trim() === '' ? t('presence.keep', { name: invented }) : t('common.save')}
      </Button>
    </form>
  );
}

interface FaceProps {
  readonly name: string;
  readonly colour: number;
  readonly isSelf?: boolean;
}

/** A person as a first letter on their colour; the name stands beside it, or in the label of what holds it. */
function Face({ name, colour, isSelf = false }: FaceProps) {
  const letter = firstSign(name) || '?';
  return (
    <span
      className={cx(styles.face, isSelf && styles.self)}
      style={{ background: `var(--person-${colour})` }}
      title={name}
      translate="no"
      aria-hidden
    >
      {letter.toUpperCase()}
    </span>
  );
}
