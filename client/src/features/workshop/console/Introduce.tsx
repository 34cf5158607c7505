import { MOST_SIGNS } from '@parcours/shared/workshop';
import { useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import styles from './Console.module.css';

interface IntroduceProps {
  /** What the workshop is called. */
  readonly title: string;
  /** As far as it is known. */
  readonly name: string;
  onName(name: string): void;
}

/** Asks once what people call whoever leads or helps: groups are told who comes. */
export function Introduce({ title, name: before, onName }: IntroduceProps) {
  const say = useLiveT();
  const [name, setName] = useState(before);
  const submit = () => name.trim() !== '' && onName(name.trim());
  return (
    <main className={styles.introduce}>
      <p className={styles.introTitle} dir="auto">
        {title}
      </p>
      <h1>{say('console.introduce')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          autoFocus
          label={say('console.introduce.name')}
          hint={say('console.introduce.hint')}
          value={name}
          maxLength={MOST_SIGNS.alias}
          onChange={setName}
        />
        <Button variant="primary" size="lg" type="submit" isDisabled={name.trim() === ''}>
          {say('console.introduce.enter')}
        </Button>
      </form>
    </main>
  );
}
