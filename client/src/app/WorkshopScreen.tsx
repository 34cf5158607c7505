import { ScreenPage } from '../features/workshop/screen/ScreenPage.tsx';
import { LiveProvider } from '../live/hooks.ts';
import { LiveWords } from '../live/LiveWords.tsx';
import { Loading } from './emptyPages.tsx';

interface WorkshopScreenProps {
  readonly workshopId: string;
  readonly token: string;
}

/** The big screen in the room of a live workshop. */
export function WorkshopScreen({ workshopId, token }: WorkshopScreenProps) {
  return (
    <LiveWords loading={<Loading />}>
      <LiveProvider workshopId={workshopId} token={token}>
        <ScreenPage loading={<Loading />} />
      </LiveProvider>
    </LiveWords>
  );
}
