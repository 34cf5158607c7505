import { PreparePage } from '../features/workshop/prepare/PreparePage.tsx';
import { LiveWords } from '../live/LiveWords.tsx';
import { Loading } from './emptyPages.tsx';
import { SettingsMenu } from './Settings.tsx';
import { navigate } from './useRoute.ts';

/** The page on which a live workshop is put together. */
export function PrepareWorkshop() {
  return (
    <LiveWords loading={<Loading />}>
      <PreparePage
        settings={<SettingsMenu />}
        onBack={() => navigate({ page: 'home' })}
        onConsole={({ id, token }) => navigate({ page: 'workshop', workshopId: id }, token)}
      />
    </LiveWords>
  );
}
