import { lazyPart } from '../../api/lazyPart.ts';
import { listPacks } from '../../api/library.ts';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import { usePart } from '../../ui/usePart.ts';
import type { PackTiles } from './PackTiles.tsx';

const tilesPart = lazyPart(() => import('./PackTiles.tsx'));

/** The city packs that were published on this server; nothing where there is none. */
export function PackShelf({ onOpen }: { onOpen(file: File): void }) {
  const { state, reload } = useLoad(listPacks);
  const packs = loadedValue(state) ?? [];
  return packs.length === 0 ? null : <Fetched packs={packs} onOpen={onOpen} onGone={reload} />;
}

function Fetched(props: Parameters<typeof PackTiles>[0]) {
  const part = usePart(tilesPart);
  return part.step === 'there' ? <part.value.PackTiles {...props} /> : null;
}
