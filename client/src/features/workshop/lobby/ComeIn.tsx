import { MOST_SIGNS, MOST_UNITS } from '@parcours/shared/workshop';
import { Dices } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Entrance } from '../../../api/seats.ts';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { LanguageChips } from '../LanguageChips.tsx';
import { DeviceChoices } from './DeviceChoices.tsx';
import styles from './lobby.module.css';
import { useTakeSeat } from './useEnter.ts';

interface ComeInProps {
  readonly access: WorkshopAccess;
  readonly entrance: Entrance;
  /** Another alias is wanted. */
  onAnother(): void;
}

/** Nothing is asked for but an alias and languages. */
export function ComeIn({ access, entrance, onAnother }: ComeInProps) {
  const t = useLiveT();
  const { t: words, errorMessage, wish, change, state, submit } = useComeIn(access, entrance);
  const isPending = state.step === 'pending' || state.step === 'done';
  const another = () => {
    change({ alias: undefined });
    onAnother();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <WhatIsKept />
      <div className={styles.alias}>
        <TextInput
          label={t('lobby.alias')}
          hint={t('lobby.alias.hint')}
          value={wish.alias ?? entrance.suggestion}
          maxLength={MOST_SIGNS.alias}
          onChange={(alias) => change({ alias })}
        />
        <Button icon={<Dices size={18} aria-hidden />} onPress={another}>
          {t('lobby.alias.another')}
        </Button>
      </div>
      <LanguageChips
        legend={t('lobby.spoken')}
        hint={t(wish.languages.length === 0 ? 'lobby.spoken.none' : 'lobby.spoken.hint')}
        first={entrance.languages}
        value={wish.languages}
        onChange={(languages) => change({ languages })}
      />
      <TextInput
        label={t('lobby.city')}
        mark={words('common.optional')}
        hint={t('lobby.city.hint')}
        value={wish.city}
        maxLength={MOST_UNITS.city}
        onChange={(city) => change({ city })}
      />
      <DeviceChoices />
      <p className={styles.warning}>{t('lobby.real')}</p>
      {state.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {errorMessage(state.error)}
        </p>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className={styles.enter}
        isPending={isPending}
        isDisabled={wish.languages.length === 0 || wish.alias?.trim() === ''}
      >
        {t(entrance.door === 'ask' ? 'lobby.knock' : 'lobby.enter')}
      </Button>
      {entrance.door === 'ask' && <p className={styles.soft}>{t('lobby.knock.hint')}</p>}
    </form>
  );
}

interface Wish {
  /** Undefined while it is the one that is suggested. */
  readonly alias: string | undefined;
  readonly languages: readonly string[];
  readonly city: string;
}

function useComeIn(access: WorkshopAccess, { suggestion, retainUntil }: Entrance) {
  const locale = useLocale();
  const [wish, setWish] = useState<Wish>({ alias: undefined, languages: [locale], city: '' });
  const { state, submit } = useSubmit(useTakeSeat(access, retainUntil));
  return {
    t: useT(),
    errorMessage: useErrorMessage(),
    wish,
    change: (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part })),
    state,
    submit: () => void submit({ ...wish, alias: wish.alias ?? suggestion }),
  };
}

const KEPT = ['alias', 'staff', 'nothing'] as const;

function WhatIsKept() {
  const t = useLiveT();
  return (
    <section className={styles.kept} aria-labelledby="kept">
      <h2 id="kept">{t('lobby.kept.title')}</h2>
      <ul>
        {KEPT.map((part) => (
          <li key={part}>{t(`lobby.kept.${part}`)}</li>
        ))}
      </ul>
    </section>
  );
}
