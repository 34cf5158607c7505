import type { Licence, Publication } from '@parcours/shared/api';
import type { Audience } from '@parcours/shared/report';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { LICENCES } from '../../api/reports.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ReportPage.module.css';

interface DatasetDialogProps {
  readonly audience: Audience;
  onSave(publication: Publication): void;
  onClose(): void;
}

const NONE = 'none';

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text);

/** What a portal of open data wants to know of the table of gaps, and no board says. */
export function DatasetDialog({ audience, onSave, onClose }: DatasetDialogProps) {
  const t = useT();
  const [publisher, setPublisher] = useState('');
  const [licence, setLicence] = useState<Licence | typeof NONE>(LICENCES[0]);
  const [address, setAddress] = useState('');
  const isWrong = address.trim() !== '' && !isWebAddress(address.trim());
  const save = () => {
    onSave({
      publisher: publisher.trim() || undefined,
      licence: licence === NONE ? undefined : licence,
      address: address.trim() || undefined,
    });
    onClose();
  };
  return (
    <Dialog
      title={t('report.file.dataset')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            icon={<FileDown size={18} aria-hidden />}
            isDisabled={isWrong}
            onPress={save}
          >
            {t('report.download')}
          </Button>
        </>
      }
    >
      {audience === 'internal' && <p className={styles.internal}>{t('dataset.sensitive')}</p>}
      <TextInput
        label={t('dataset.publisher')}
        hint={t('dataset.publisher.hint')}
        value={publisher}
        maxLength={300}
        onChange={setPublisher}
      />
      <Select<Licence | typeof NONE>
        label={t('dataset.licence')}
        value={licence}
        options={[
          ...LICENCES.map((name) => ({ value: name, label: name })),
          { value: NONE, label: t('dataset.licence.none') },
        ]}
        onChange={setLicence}
      />
      <TextInput
        label={t('dataset.address')}
        type="url"
        hint={t(isWrong ? 'dataset.address.wrong' : 'dataset.address.hint')}
        value={address}
        maxLength={2000}
        onChange={setAddress}
      />
    </Dialog>
  );
}
