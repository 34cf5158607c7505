import { type CityPack, toPackJson } from '@parcours/shared/directory';
import { useCallback, useState } from 'react';
import { publish } from '../../api/library.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useAdminAct } from '../../ui/useAdminAct.tsx';

/** Says what a pack is called on the server's shelf and on which terms it may be used, and puts it there. */
export function PublishPack({ pack, onClose }: { readonly pack: CityPack; onClose(): void }) {
  const t = useT();
  const say = useLibraryT();
  const toast = useToast();
  const [title, setTitle] = useState(pack.title);
  const [licence, setLicence] = useState(pack.licence ?? '');
  const [attribution, setAttribution] = useState(pack.attribution ?? '');
  const act = useCallback(
    async (named: CityPack, secret: string | undefined) => {
      const text = JSON.stringify(toPackJson(named));
      await publish(new Blob([text], { type: 'application/json' }), secret);
      toast({ tone: 'info', message: say('directory.publish.done') });
      onClose();
    },
    [say, toast, onClose],
  );
  const { isPending, run, question } = useAdminAct(act);
  const named = {
    ...pack,
    title: title.trim(),
    licence: licence.trim() || undefined,
    attribution: attribution.trim() || undefined,
  };
  return (
    <Dialog
      size="sm"
      title={say('directory.publish.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={named.title === ''}
            isPending={isPending}
            onPress={() => run(named)}
          >
            {say('scenario.publish')}
          </Button>
        </>
      }
    >
      <p>
        {say('directory.publish.about')}{' '}
        {say('directory.found', { services: pack.services.length, actors: pack.actors.length })}
      </p>
      <TextInput label={say('directory.publish.name')} value={title} onChange={setTitle} autoFocus />
      <TextInput label={say('directory.publish.licence')} value={licence} onChange={setLicence} />
      <TextInput label={say('directory.publish.attribution')} value={attribution} onChange={setAttribution} />
      {question}
    </Dialog>
  );
}
