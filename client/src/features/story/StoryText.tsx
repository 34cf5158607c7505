import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Persona.module.css';

const FOLDED_LENGTH = 280;

/** A story in paragraphs; a long one shows its beginning until it is unfolded. */
export function StoryText({ text }: { readonly text: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > FOLDED_LENGTH;
  return (
    <div className={styles.story}>
      <div className={styles.paragraphs} data-folded={isLong && !isOpen} dir="auto">
        {text.split(/\n+/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {isLong && (
        <Button size="sm" variant="quiet" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'story.fold' : 'story.read')}
        </Button>
      )}
    </div>
  );
}
