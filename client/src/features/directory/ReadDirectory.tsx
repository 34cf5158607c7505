import type { DirectoryAnswer } from '@parcours/shared/api';
import { type Board, emptyBoard } from '@parcours/shared/board';
import {
  asDataset,
  asImported,
  type City,
  type CityPack,
  changesSince,
  type DirectoryChanges,
  isNews,
  type Merge,
  picked,
  type Taken,
  withMerged,
} from '@parcours/shared/directory';
import { type ReactNode, useMemo, useState } from 'react';
import { Select } from '../../ui/controls.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { PickServices } from './PickServices.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** The city of a board on which a directory is opened. */
export interface CityHere extends City {
  readonly currency: string;
}

/** Takes over what has changed in a directory. */
export type TakeOver = (changes: DirectoryChanges, taken: Taken, pack: CityPack) => void;

interface ReadDirectoryProps {
  readonly name: string;
  readonly found: DirectoryAnswer;
  readonly pack: CityPack;
  /** Undefined where a board is to be started with what is picked. */
  readonly city: CityHere | undefined;
  /** Chooses another file. */
  readonly again: ReactNode;
  onPick(content: Board, count: number): void;
  onTake: TakeOver;
  /** Says what stands in the columns; undefined where it is no table. */
  readonly onSayColumns: (() => void) | undefined;
  onClose(): void;
}

const NONE = '';
const NOWHERE: CityHere = { ...emptyBoard(), currency: emptyBoard().meta.currency };

/** A directory that was read: what has changed since the board took from it, and all that can be picked. */
export function ReadDirectory({ found, pack: read, city, onPick, onTake, ...props }: ReadDirectoryProps) {
  const say = useLibraryT();
  const [merges, setMerges] = useState<readonly Merge[]>([]);
  const [renewed, setRenewed] = useState(NONE);
  const pack = useMemo(() => {
    const whole = withMerged(read, merges);
    return renewed === NONE ? whole : asDataset(whole, renewed);
  }, [read, merges, renewed]);
  const board = city ?? NOWHERE;
  const changes = useMemo(
    () => changesSince(board, { pack, isWhole: found.isWhole }),
    [board, pack, found.isWhole],
  );
  const [isPicking, setPicking] = useState(false);
  if (city !== undefined && isNews(changes) && !isPicking)
    return (
      <WhatChanged
        {...props}
        changes={changes}
        currency={board.currency}
        onPickMore={() => setPicking(true)}
        onTake={(taken) => onTake(changes, taken, pack)}
      />
    );
  const others = renewable(board, read);
  return (
    <PickServices
      {...props}
      found={found}
      pack={pack}
      original={read}
      merges={merges}
      onMerge={setMerges}
      currency={board.currency}
      purpose={city === undefined ? 'new' : 'here'}
      pairs={changes.pairs}
      isUpToDate={changes.compared.length > 0 && !isNews(changes)}
      onShowChanges={isNews(changes) ? () => setPicking(false) : undefined}
      renewal={
        others.length > 0 && (
          <Select
            label={say('directory.renews')}
            value={renewed}
            options={[
              { value: NONE, label: say('directory.renews.none') },
              ...others.map((dataset) => ({ value: dataset, label: dataset })),
            ]}
            onChange={(dataset) => {
              setRenewed(dataset);
              setPicking(false);
            }}
          />
        )
      }
      onPick={(ids) => onPick(asImported(picked(pack, ids), board, changes.pairs), ids.size)}
    />
  );
}

/** The data sets that a board took from, of which a file that is called otherwise may be a newer issue. */
function renewable({ actors, services }: City, read: CityPack): readonly string[] {
  const own = new Set([...read.actors, ...read.services].map(({ source }) => source?.dataset));
  const taken = [...actors, ...services].flatMap(({ source }) => (source?.imported ? source.dataset : []));
  return taken.some((dataset) => own.has(dataset)) ? [] : [...new Set(taken)].sort();
}
