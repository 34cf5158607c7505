import { useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { boardLinkIn, type LinkedBoard } from './boardLink.ts';
import styles from './Workshop.module.css';

/** Takes a board by its link, for those that were never open in this browser. */
export function AddByLink({ onAdd }: { onAdd(link: LinkedBoard): void }) {
  const t = useT();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const link = boardLinkIn(text);
    setWrong(link === undefined);
    if (link === undefined) return;
    onAdd(link);
    setText('');
  };
  return (
    <div className={styles.link}>
      <TextInput
        label={t('workshop.link')}
        value={text}
        hint={isWrong ? <span role="alert">{t('workshop.link.wrong')}</span> : t('workshop.link.hint')}
        onChange={(value) => {
          setWrong(false);
          setText(value);
        }}
      />
      <Button isDisabled={text.trim() === ''} onPress={add}>
        {t('common.add')}
      </Button>
    </div>
  );
}
