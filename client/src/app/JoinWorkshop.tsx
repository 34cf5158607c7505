import { JoinPage } from '../features/workshop/join/JoinPage.tsx';
import { codeIn } from '../features/workshop/join/joinAddress.ts';
import { LiveWords } from '../live/LiveWords.tsx';
import { Loading } from './emptyPages.tsx';
import { navigate } from './useRoute.ts';

/** Where people come who have a code, and no link. */
export function JoinWorkshop() {
  return (
    <LiveWords loading={<Loading />}>
      <JoinPage code={codeIn(location.hash)} onFound={goToWorkshop} />
    </LiveWords>
  );
}

function goToWorkshop({ workshopId, token }: { readonly workshopId: string; readonly token: string }): void {
  navigate({ page: 'workshop', workshopId }, token);
}
