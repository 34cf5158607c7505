import { ChangeWorkshop } from '../features/home/workshop/ChangeWorkshop.tsx';
import { WorkshopPage } from '../features/report/WorkshopPage.tsx';
import { SettingsMenu } from './Settings.tsx';
import { navigate } from './useRoute.ts';

interface WorkshopFindingsProps {
  readonly workshopId: string;
  readonly token: string;
}

/** The report over the boards of a workshop. */
export function WorkshopFindings({ workshopId, token }: WorkshopFindingsProps) {
  return (
    <WorkshopPage
      access={{ workshopId, token }}
      settings={<SettingsMenu />}
      changeWith={(refresh) => <ChangeWorkshop access={{ workshopId, token }} onChanged={refresh} />}
      onBack={() => navigate({ page: 'home' })}
    />
  );
}
