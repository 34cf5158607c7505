import { readLink } from '@parcours/shared/protocol';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/controls.tsx';
import { Message } from '../ui/Message.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { HomeButton } from './emptyPages.tsx';
import styles from './IncompleteLink.module.css';
import { type Linked, routeTo } from './router.ts';
import { knownToken, navigate } from './useRoute.ts';

/** Says that the address lacks what opens its page, and takes the whole link instead. */
export function IncompleteLink({ route }: { readonly route: Linked }) {
  const t = useT();
  const known = knownToken(route);
  usePageTitle(t('link.incomplete.title'), t('app.name'));
  return (
    <Message title={t('link.incomplete.title')} text={t('link.incomplete.text')}>
      <PasteLink />
      <div className={styles.ways}>
        {known !== undefined && (
          <Button onPress={() => navigate(route, known)}>{t('link.incomplete.known')}</Button>
        )}
        <HomeButton />
      </div>
    </Message>
  );
}

function PasteLink() {
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
      <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
        {t('link.open')}
      </Button>
    </form>
  );
}
