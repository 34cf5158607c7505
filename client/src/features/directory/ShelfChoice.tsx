import type { PackCard } from '@parcours/shared/api';
import { fetchPack, listPacks } from '../../api/library.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { Button } from '../../ui/Button.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './Directory.module.css';

/** The city packs on the server's shelf, instead of a file; nothing where there is none. */
export function ShelfChoice({ onChoose }: { onChoose(file: File): void }) {
  const say = useLibraryT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { state } = useLoad(listPacks);
  const packs = loadedValue(state) ?? [];
  const { state: choice, submit } = useSubmit(async (pack: PackCard) => {
    try {
      onChoose(await fetchPack(pack));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  });
  const opening = choice.step === 'pending' ? choice.input.id : undefined;
  if (packs.length === 0) return null;
  return (
    <section className={styles.told}>
      <h3>{say('directory.shelf')}</h3>
      <ul className={styles.told}>
        {packs.map((pack) => (
          <li key={pack.id}>
            <Button isPending={opening === pack.id} onPress={() => void submit(pack)}>
              {pack.title}
            </Button>{' '}
            <small className={styles.quiet}>
              {say('directory.found', { services: pack.services, actors: pack.actors })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
