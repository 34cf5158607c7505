import { ChangeWorkshop } from '../features/home/workshop/ChangeWorkshop.tsx';
import { WorkshopPage } from '../features/report/WorkshopPage.tsx';
import { recentWorkshop } from '../local/recentWorkshops.ts';
import { NotFound } from './NotFound.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { navigate } from './useRoute.ts';

interface WorkshopProps {
  readonly workshopId: string;
  /** The link's token; without one, that of whoever made the workshop in this browser is used. */
  readonly token: string | undefined;
}

/** The report over the boards of a workshop. */
export function Workshop({ workshopId, token: linkToken }: WorkshopProps) {
  const token = linkToken ?? recentWorkshop(workshopId)?.view;
  if (token === undefined) return <NotFound />;
  return (
    <WorkshopPage
      access={{ workshopId, token }}
      settings={<SettingsMenu />}
      changeWith={(refresh) => <ChangeWorkshop access={{ workshopId, token }} onChanged={refresh} />}
      onBack={() => navigate({ page: 'home' })}
    />
  );
}
