import type { Step } from '@parcours/shared/board';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useAll } from '../../session/hooks.ts';
import type { Edit } from '../../session/useEdit.ts';
import { Select } from '../../ui/controls.tsx';

const NONE = '';

interface WhereFieldsProps {
  readonly step: Readonly<Step>;
  readonly edit: Edit<'steps'>;
}

/** With whom the step is taken, and which of their services. A service brings its actor along. */
export function WhereFields({ step, edit }: WhereFieldsProps) {
  const t = useT();
  const locale = useLocale();
  const actors = useAll('actors');
  const services = useAll('services');
  const offered = services.filter(({ actor }) => step.actor === undefined || actor === step.actor);
  const optionsOf = (records: readonly { readonly id: string; readonly name: string }[]) =>
    records
      .map(({ id, name }) => ({ value: id, label: name || t('common.untitled') }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const chooseActor = (actor: string) => {
    const keeps = services.some(({ id, actor: owner }) => id === step.service && owner === actor);
    edit.set({ actor: actor === NONE ? undefined : actor, ...(keeps ? {} : { service: undefined }) });
  };
  const chooseService = (service: string) => {
    const actor = services.find(({ id }) => id === service)?.actor;
    edit.set(actor === undefined ? { service: undefined } : { service, actor });
  };
  return (
    <>
      <Select
        label={t('field.actor')}
        value={step.actor ?? NONE}
        options={[{ value: NONE, label: t('field.actor.none') }, ...optionsOf(actors)]}
        onChange={chooseActor}
      />
      {offered.length > 0 && (
        <Select
          label={t('field.service')}
          value={step.service ?? NONE}
          options={[{ value: NONE, label: t('field.service.none') }, ...optionsOf(offered)]}
          onChange={chooseService}
        />
      )}
    </>
  );
}
