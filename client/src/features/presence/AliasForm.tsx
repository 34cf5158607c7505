import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import styles from './WhoIsHere.module.css';

interface AliasFormProps {
  /** The name chosen earlier, or nothing. */
  readonly name: string;
  /** The name that others see until one is chosen. */
  readonly invented: string;
  readonly asked: boolean;
  onSubmit(name: string): void;
}

/** Asks what others should call the person; an answer is not needed. */
export function AliasForm({ name, invented, asked, onSubmit }: AliasFormProps) {
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
        onChange={setTyped}
      />
      <Button type="submit" variant={asked ? 'plain' : 'primary'}>
        {typed.trim() === '' ? t('presence.keep', { name: invented }) : t('common.save')}
      </Button>
    </form>
  );
}
