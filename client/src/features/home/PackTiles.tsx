import type { PackCard } from '@parcours/shared/api';
import { BookOpen } from 'lucide-react';
import { fetchPack } from '../../api/library.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { Button } from '../../ui/Button.tsx';
import { LibraryWords, useLibraryT } from '../../ui/LibraryWords.tsx';
import { TakeOffShelf } from '../../ui/TakeOffShelf.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './ScenarioLibrary.module.css';

interface PackTilesProps {
  readonly packs: readonly PackCard[];
  onOpen(file: File): void;
  onGone(): void;
}

/** The city packs of the shelf, from which boards start. */
export function PackTiles(props: PackTilesProps) {
  return (
    <LibraryWords>
      <Tiles {...props} />
    </LibraryWords>
  );
}

function Tiles({ packs, ...handlers }: PackTilesProps) {
  const say = useLibraryT();
  return (
    <section className={styles.library} aria-labelledby="packs">
      <h2 id="packs">{say('shelf.packs')}</h2>
      <p className={styles.lead}>{say('shelf.packs.lead')}</p>
      <ul className={styles.grid}>
        {packs.map((pack) => (
          <li key={pack.id}>
            <PackTile pack={pack} {...handlers} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PackTileProps {
  readonly pack: PackCard;
  onOpen(file: File): void;
  onGone(): void;
}

function PackTile({ pack, onOpen, onGone }: PackTileProps) {
  const say = useLibraryT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { id, title, services, actors, licence, attribution } = pack;
  const { state, submit } = useSubmit(async () => {
    try {
      onOpen(await fetchPack(pack));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  });
  return (
    <article className={styles.tile}>
      <h3 className={styles.title} dir="auto">
        {title}
      </h3>
      <p className={styles.summary}>{say('directory.found', { services, actors })}</p>
      <p className={styles.kit}>
        <bdi>{[attribution, licence].filter(Boolean).join(' · ')}</bdi>
      </p>
      <div className={styles.foot}>
        <div className={styles.actions}>
          <Button
            icon={<BookOpen size={18} aria-hidden />}
            label={say('shelf.pack.open.label', { title })}
            isPending={state.step === 'pending'}
            onPress={() => void submit()}
          >
            {say('shelf.pack.open')}
          </Button>
          <TakeOffShelf id={id} title={title} onGone={onGone} />
        </div>
      </div>
    </article>
  );
}
