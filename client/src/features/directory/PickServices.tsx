import type { DirectoryAnswer } from '@parcours/shared/api';
import type { Board } from '@parcours/shared/board';
import { type CityPack, toPackJson } from '@parcours/shared/directory';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { ActorIcon } from '../../records/actors/ActorIcon.tsx';
import { type Offer, offersFound, offersIn } from '../../records/services/offers.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import styles from './Directory.module.css';
import { picked } from './pick.ts';

/** So many organisations are shown at once: whoever looks for one among more types a word of it. */
const SHOWN = 60;
/** A board is for some dozens; of more it would be slow, and nobody would read them. */
const MOST_PICKED = 300;

interface PickServicesProps {
  readonly name: string;
  readonly found: DirectoryAnswer;
  readonly pack: CityPack;
  readonly purpose: 'here' | 'new';
  /** Chooses another file. */
  readonly again: ReactNode;
  onPick(content: Board, count: number): void;
  /** Says what stands in the columns; undefined where it is no table. */
  readonly onSayColumns: (() => void) | undefined;
  onClose(): void;
}

/** What was found in a directory, to pick from for a board. */
export function PickServices({
  name,
  found,
  pack,
  purpose,
  again,
  onPick,
  onSayColumns,
  onClose,
}: PickServicesProps) {
  const t = useT();
  const locale = useLocale();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  // Typing goes before the list that it thins out.
  const searched = useDeferredValue(search);
  const offers = useMemo(() => offersIn(pack, locale), [pack, locale]);
  const shown = useMemo(() => offersFound(offers, searched), [offers, searched]);
  const isTooMany = chosen.size > MOST_PICKED;
  return (
    <Dialog
      size="lg"
      title={t('directory.pick.title', { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {again}
          <Button isDisabled={chosen.size === 0} onPress={() => savePack(pack, chosen, name)}>
            {t('directory.pick.save')}
          </Button>
          <Button
            variant="primary"
            isDisabled={chosen.size === 0 || isTooMany}
            onPress={() => onPick(picked(pack, chosen), chosen.size)}
          >
            {t(purpose === 'new' ? 'directory.pick.new' : 'directory.pick.add', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p>{t('directory.found', { services: found.services, actors: found.actors })}</p>
      {onSayColumns && (
        <div>
          <Button onPress={onSayColumns}>{t('directory.columns.change')}</Button>
        </div>
      )}
      <Told found={found} />
      <SearchField label={t('directory.pick.search')} value={search} onChange={setSearch} />
      <p role="status" className={styles.quiet}>
        {isTooMany
          ? t('directory.pick.tooMany', { most: MOST_PICKED })
          : t('directory.pick.chosen', { count: chosen.size, found: shown.length })}
      </p>
      <ul className={styles.offers}>
        {shown.slice(0, SHOWN).map((offer) => (
          <OfferItem key={offer.actor.id} offer={offer} chosen={chosen} onChoose={setChosen} />
        ))}
      </ul>
      {shown.length > SHOWN && (
        <p className={styles.quiet}>{t('directory.pick.more', { count: shown.length - SHOWN })}</p>
      )}
    </Dialog>
  );
}

/** What could not be taken as it is, and what may be listed twice. */
function Told({ found: { problems, doubles } }: { readonly found: DirectoryAnswer }) {
  const t = useT();
  return (
    <>
      {problems.length > 0 && (
        <Disclosure summary={t('import.told', { count: problems.length })}>
          <ul className={styles.told}>
            {problems.map(({ code, message, count, where }) => (
              <li key={code}>
                {t('directory.problem', { message, count })}{' '}
                <small dir="auto" className={styles.where}>
                  {where}
                </small>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {doubles.length > 0 && (
        <Disclosure summary={t('directory.doubles', { count: doubles.length })}>
          <ul className={styles.told}>
            {doubles.map(({ name, ids }) => (
              <li key={ids.join()} dir="auto">
                {name} ({ids.length})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

interface OfferItemProps {
  readonly offer: Offer;
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

function OfferItem({ offer: { actor, services }, chosen, onChoose }: OfferItemProps) {
  const t = useT();
  const ids: readonly string[] = services.map(({ service }) => service.id);
  const here = ids.filter((id) => chosen.has(id)).length;
  const turn = (turned: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of turned)
      if (isChosen) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  const all = ids.length === 0 ? [actor.id] : ids;
  const isWhole = all.every((id) => chosen.has(id));
  return (
    <li className={styles.offer}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isWhole}
          ref={(box) => {
            if (box) box.indeterminate = here > 0 && !isWhole;
          }}
          onChange={({ target }) => turn(all, target.checked)}
        />
        <ActorIcon kind={actor.kind} size={18} />
        <span dir="auto">
          <strong>{actor.name}</strong> <small>{t(`actorKind.${actor.kind}`)}</small>
        </span>
      </label>
      <ul className={styles.services}>
        {services.map(({ service: { id, name, requiredDocuments } }) => (
          <li key={id}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={({ target }) => turn([id], target.checked)}
              />
              <span>
                <bdi>{name}</bdi>
                {requiredDocuments.length > 0 && (
                  <small className={styles.asks}>
                    {t('directory.pick.asks', { documents: requiredDocuments.join(' · ') })}
                  </small>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </li>
  );
}

function savePack(pack: CityPack, chosen: ReadonlySet<string>, name: string): void {
  const { actors, services, assets } = picked(pack, chosen);
  const text = JSON.stringify(toPackJson({ ...pack, actors, services, assets }), undefined, 2);
  saveFile(new Blob([text], { type: 'application/json' }), `${name.replace(/\.[^.]*$/, '')}.pack.json`);
}
