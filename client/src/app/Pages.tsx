import type { LinkKey } from '@parcours/shared/protocol';
import { useEffect, useLayoutEffect, useState } from 'react';
import { HomePage } from '../features/home/HomePage.tsx';
import { endUntakenStill } from '../still/still.ts';
import { usePart } from '../ui/usePart.ts';
import { ErrorBoundary, Loading, MissingPage, NotFound } from './emptyPages.tsx';
import { fetchFonts } from './fonts.ts';
import { IncompleteLink } from './IncompleteLink.tsx';
import { LINKED_PAGES, linkedPart, partOf } from './lazyPages.tsx';
import { OpenByLink } from './OpenByLink.tsx';
import { InstallButton, InstallByHand } from './offline/InstallApp.tsx';
import { isApp } from './offline/installing.ts';
import { storeProgram } from './offline/storeProgram.ts';
import { PartNotice, ReleaseNotice } from './PartNotice.tsx';
import { type Address, idOf, type Route } from './router.ts';
import { SettingsMenu } from './Settings.tsx';
import { goBackTo, navigate, useAddress } from './useRoute.ts';

/** The page that the address names; until it can be fetched, the one before it stays. */
export function Pages() {
  const address = useAddress();
  const part = usePart(partOf(address));
  const shown = useLastThere(address, part.step === 'there');
  useLayoutEffect(endUntakenStill, []);
  useEffect(fetchFonts, []);
  useStoredProgram(shown?.route.page);
  if (shown === undefined) return part.step === 'missing' ? <MissingPage why={part.why} /> : <Loading />;
  const { route } = shown;
  return (
    <>
      {part.step === 'missing' ? (
        <PartNotice why={part.why} onStay={() => goBackTo(shown)} />
      ) : (
        <ReleaseNotice />
      )}
      <ErrorBoundary key={'boardId' in route ? `${route.page}/${route.boardId}` : route.page}>
        <Page route={route} linkKey={shown.key} />
      </ErrorBoundary>
    </>
  );
}

/** The board says itself when it has what it needs. */
function useStoredProgram(page: Route['page'] | undefined): void {
  useEffect(() => {
    if (page !== undefined && page !== 'board') storeProgram();
  }, [page]);
}

/** The address, if its page is there, else the last one whose page was. */
function useLastThere(address: Address, isThere: boolean): Address | undefined {
  const [last, setLast] = useState<Address>();
  if (!isThere) return last;
  if (last === undefined || JSON.stringify(last) !== JSON.stringify(address)) setLast(address);
  return address;
}

/** A page without a place has nothing that its link would open. */
const NO_PLACE = { id: '', token: '' };

interface PageProps {
  readonly route: Route;
  readonly linkKey: LinkKey;
}

function Page({ route, linkKey }: PageProps) {
  switch (route.page) {
    case 'home':
      return (
        <HomePage
          settings={
            <>
              <InstallButton variant="quiet" />
              <SettingsMenu />
            </>
          }
          openByLink={isApp() && <OpenByLink />}
          installByHand={<InstallByHand />}
          onOpen={({ id, token }) => navigate({ page: 'board', boardId: id }, token)}
          onOpenWorkshop={({ id, token }) => navigate({ page: 'workshop', workshopId: id }, token)}
          onJoin={() => navigate({ page: 'join' })}
          onPrepare={(scenario) => navigate({ page: 'prepare', ...(scenario !== undefined && { scenario }) })}
          directoryPart={() => import('../features/directory/DirectoryAtHome.tsx')}
          scenarioPart={() => import('../features/scenario/ScenarioAtHome.tsx')}
        />
      );
    case 'not-found':
      return <NotFound />;
    case 'join':
      return <Fetched name="join" {...NO_PLACE} />;
    case 'prepare':
      return <Fetched name="prepare" {...NO_PLACE} id={route.scenario ?? ''} />;
    default:
      return linkKey.state === 'whole' ? (
        <Fetched name={linkedPart(route, linkKey.token)} id={idOf(route)} token={linkKey.token} />
      ) : (
        <IncompleteLink route={route} />
      );
  }
}

interface FetchedProps {
  readonly name: keyof typeof LINKED_PAGES;
  readonly id: string;
  readonly token: string;
}

/** A page that is there; which one stays the same as long as the window. */
function Fetched({ name, ...props }: FetchedProps) {
  const part = usePart(LINKED_PAGES[name]);
  return part.step === 'there' && <part.value {...props} />;
}
