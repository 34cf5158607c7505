import { PreparePage } from '../features/workshop/prepare/PreparePage.tsx';
import { LiveWords } from '../live/LiveWords.tsx';
import { Loading } from './emptyPages.tsx';
import { SettingsMenu } from './Settings.tsx';
import { navigate } from './useRoute.ts';

interface PrepareWorkshopProps {
  /** The id of one to begin with; empty for none. */
  readonly scenario: string;
}

/** The page on which a live workshop is put together. */
export function PrepareWorkshop({ scenario }: PrepareWorkshopProps) {
  return (
    <LiveWords loading={<Loading />}>
      <PreparePage
        scenario={scenario}
        settings={<SettingsMenu />}
        onBack={() => navigate({ page: 'home' })}
        onConsole={({ id, token }) => navigate({ page: 'workshop', workshopId: id }, token)}
      />
    </LiveWords>
  );
}
