import type { DirectoryAnswer } from '@parcours/shared/api';
import {
  type CityPack,
  type FacetsById,
  type Merge,
  type Pairs,
  picked,
  toPackJson,
} from '@parcours/shared/directory';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { ActorIcon } from '../../records/actors/ActorIcon.tsx';
import { type Offer, offersFound, offersIn } from '../../records/services/offers.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import styles from './Directory.module.css';
import { Doubles } from './Doubles.tsx';
import { FilterChoice } from './FilterChoice.tsx';
import { type Filter, offersPassing } from './filter.ts';
import { PublishPack } from './PublishPack.tsx';

/** So many organisations are shown at once: whoever looks for one among more types a word of it. */
const SHOWN = 60;
const NO_FACETS: FacetsById = new Map();
/** A board is for some dozens; of more it would be slow, and nobody would read them. */
const MOST_PICKED = 300;

interface PickServicesProps {
  readonly name: string;
  readonly found: DirectoryAnswer;
  /** With what was made one; `original` is as it was read. */
  readonly pack: CityPack;
  readonly original: CityPack;
  readonly currency: string;
  readonly merges: readonly Merge[];
  onMerge(merges: readonly Merge[]): void;
  readonly purpose: 'here' | 'new';
  /** What of it is on the board. */
  readonly pairs: Pairs;
  /** The board took from it, and nothing has changed since. */
  readonly isUpToDate: boolean;
  /** Shows what has changed, where something has. */
  readonly onShowChanges: (() => void) | undefined;
  /** Says which directory this is a newer issue of. */
  readonly renewal: ReactNode;
  /** Chooses another file. */
  readonly again: ReactNode;
  onPick(ids: ReadonlySet<string>): void;
  /** Says what stands in the columns; undefined where it is no table. */
  readonly onSayColumns: (() => void) | undefined;
  onClose(): void;
}

/** What was found in a directory, to pick from for a board. */
export function PickServices({
  name,
  found,
  pack,
  original,
  currency,
  merges,
  onMerge,
  purpose,
  pairs,
  isUpToDate,
  onShowChanges,
  renewal,
  again,
  onPick,
  onSayColumns,
  onClose,
}: PickServicesProps) {
  const t = useT();
  const say = useLibraryT();
  const locale = useLocale();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  // Typing goes before the list that it thins out.
  const searched = useDeferredValue(search);
  const offers = useMemo(() => offersIn(pack, locale), [pack, locale]);
  const { facets = NO_FACETS } = pack;
  const [filter, setFilter] = useState<Filter>({});
  const shown = useMemo(
    () => offersFound(offersPassing(offers, facets, filter), searched),
    [offers, facets, filter, searched],
  );
  const here = useMemo(() => new Set([...pairs.actors.values(), ...pairs.services.values()].flat()), [pairs]);
  const isTooMany = chosen.size > MOST_PICKED;
  const [isPublishing, setPublishing] = useState(false);
  return (
    <Dialog
      size="lg"
      title={say('directory.pick.title', { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {again}
          <Button
            variant="primary"
            isDisabled={chosen.size === 0 || isTooMany}
            onPress={() => onPick(chosen)}
          >
            {say(purpose === 'new' ? 'directory.pick.new' : 'directory.pick.add', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p>
        {say('directory.found', { services: found.services, actors: found.actors })}{' '}
        {isUpToDate && say('directory.pick.upToDate')}
      </p>
      <div className={styles.ways}>
        {onShowChanges && <Button onPress={onShowChanges}>{say('directory.pick.changes')}</Button>}
        <Button isDisabled={chosen.size === 0} onPress={() => savePack(picked(pack, chosen), name)}>
          {say('directory.pick.save')}
        </Button>
        <Button onPress={() => setPublishing(true)}>{say('directory.publish')}</Button>
        {onSayColumns && <Button onPress={onSayColumns}>{say('directory.columns.change')}</Button>}
      </div>
      {renewal}
      <Told found={found} />
      <Doubles
        doubles={found.doubles}
        pack={original}
        currency={currency}
        merges={merges}
        onMerge={(next) => {
          setChosen(withoutMerged(chosen, next));
          onMerge(next);
        }}
      />
      <SearchField label={say('directory.pick.search')} value={search} onChange={setSearch} />
      <FilterChoice offers={offers} facets={facets} filter={filter} onFilter={setFilter} />
      <p role="status" className={styles.quiet}>
        {isTooMany
          ? say('directory.pick.tooMany', { most: MOST_PICKED })
          : say('directory.pick.chosen', { count: chosen.size, found: shown.length })}
      </p>
      <ul className={styles.offers}>
        {shown.slice(0, SHOWN).map((offer) => (
          <OfferItem key={offer.actor.id} offer={offer} here={here} chosen={chosen} onChoose={setChosen} />
        ))}
      </ul>
      {shown.length > SHOWN && (
        <p className={styles.quiet}>{say('directory.pick.more', { count: shown.length - SHOWN })}</p>
      )}
      {isPublishing && (
        <PublishPack
          pack={chosen.size === 0 ? pack : picked(pack, chosen)}
          onClose={() => setPublishing(false)}
        />
      )}
    </Dialog>
  );
}

/** Whoever chose one of several that are one now has chosen that one. */
function withoutMerged(chosen: ReadonlySet<string>, merges: readonly Merge[]): ReadonlySet<string> {
  const first = new Map(merges.flatMap(({ ids }) => ids.map((id) => [id, ids[0] ?? id] as const)));
  return new Set([...chosen].map((id) => first.get(id) ?? id));
}

/** What could not be taken as it is. */
function Told({ found: { problems } }: { readonly found: DirectoryAnswer }) {
  const t = useT();
  const say = useLibraryT();
  if (problems.length === 0) return null;
  return (
    <Disclosure summary={t('import.told', { count: problems.length })}>
      <ul className={styles.told}>
        {problems.map(({ code, message, count, where }) => (
          <li key={code}>
            {say('directory.problem', { message, count })}{' '}
            <small dir="auto" className={styles.where}>
              {where}
            </small>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface OfferItemProps {
  readonly offer: Offer;
  /** What the board has already. */
  readonly here: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

function OfferItem({ offer: { actor, services }, here, chosen, onChoose }: OfferItemProps) {
  const t = useT();
  const say = useLibraryT();
  const ids: readonly string[] =
    services.length === 0 ? [actor.id] : services.map(({ service }) => service.id);
  const free = ids.filter((id) => !here.has(id));
  const picked = free.filter((id) => chosen.has(id)).length;
  const turn = (turned: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of turned)
      if (isChosen) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  const isWhole = picked === free.length;
  return (
    <li className={styles.offer}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isWhole}
          disabled={free.length === 0}
          ref={(box) => {
            if (box) box.indeterminate = picked > 0 && !isWhole;
          }}
          onChange={({ target }) => turn(free, target.checked)}
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
                checked={chosen.has(id) || here.has(id)}
                disabled={here.has(id)}
                onChange={({ target }) => turn([id], target.checked)}
              />
              <span>
                <bdi>{name}</bdi>
                {here.has(id) && <small> · {say('directory.pick.here')}</small>}
                {requiredDocuments.length > 0 && (
                  <small className={styles.asks}>
                    {say('directory.pick.asks', { documents: requiredDocuments.join(' · ') })}
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

function savePack(pack: CityPack, name: string): void {
  const text = JSON.stringify(toPackJson(pack), undefined, 2);
  saveFile(new Blob([text], { type: 'application/json' }), `${name.replace(/\.[^.]*$/, '')}.pack.json`);
}
