import { readLink } from '@parcours/shared/protocol';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/controls.tsx';
import styles from './PasteLink.module.css';
import { routeTo } from './router.ts';
import { navigate } from './useRoute.ts';

interface PasteLinkProps {
  /** `plain` beside a nearer way. */
  readonly variant?: 'primary' | 'plain';
}

/** Opens what a link leads to that somebody was given. */
export function PasteLink({ variant = 'primary' }: PasteLinkProps) {
  const t = useT();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const link = readLink(text);
    setWrong(link === undefined);
    if (link !== undefined) navigate(routeTo(link.place), link.token);
  };
  return (
    <form className={styles.paste} onSubmit={open}>
      <TextInput
        label={t('link.paste')}
        value={text}
        hint={isWrong && <span role="alert">{t('link.paste.wrong')}</span>}
        onChange={(typed) => {
          setWrong(false);
          setText(typed);
        }}
      />
      <Button type="submit" variant={variant} isDisabled={text.trim() === ''}>
        {t('link.open')}
      </Button>
    </form>
  );
}
