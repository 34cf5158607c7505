import type { PackCard } from '@parcours/shared/api';
import { BookOpen } from 'lucide-react';
import { fetchPack, listPacks } from '../../api/library.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TakeOffShelf } from '../../ui/TakeOffShelf.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './ScenarioLibrary.module.css';

/** The city packs that were published on this server, from which boards start; nothing where there is none. */
export function PackShelf({ onOpen }: { onOpen(file: File): void }) {
  const t = useT();
  const { state, reload } = useLoad(listPacks);
  const packs = loadedValue(state) ?? [];
  if (packs.length === 0) return null;
  return (
    <section className={styles.library} aria-labelledby="packs">
      <h2 id="packs">{t('home.packs')}</h2>
      <p className={styles.lead}>{t('home.packs.lead')}</p>
      <ul className={styles.grid}>
        {packs.map((pack) => (
          <li key={pack.id}>
            <PackTile pack={pack} onOpen={onOpen} onGone={reload} />
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
  const t = useT();
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
      <p className={styles.summary}>{t('home.pack.has', { services, actors })}</p>
      <p className={styles.kit}>
        <bdi>{[attribution, licence].filter(Boolean).join(' · ')}</bdi>
      </p>
      <div className={styles.foot}>
        <div className={styles.actions}>
          <Button
            icon={<BookOpen size={18} aria-hidden />}
            label={t('home.pack.open.label', { title })}
            isPending={state.step === 'pending'}
            onPress={() => void submit()}
          >
            {t('home.pack.open')}
          </Button>
          <TakeOffShelf id={id} title={title} onGone={onGone} />
        </div>
      </div>
    </article>
  );
}
