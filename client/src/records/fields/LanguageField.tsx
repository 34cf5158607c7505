import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { ListEdit } from '../../session/useEdit.ts';
import { Chip } from '../../ui/Chip.tsx';
import { PickOrCreate } from '../../ui/PickOrCreate.tsx';
import styles from './fields.module.css';

/** The languages offered, as BCP 47; any other can be typed as its tag. */
const OFFERED =
  'ar am bm bn bg ber ca ckb cs da de el en es et eu fa fi ff fr gl ha he hi hr hu hy id it ja ka ko ku ln lt lv mk mnk ml my ne nl no om pa pl ps pt ro ru rw sk sl so sq sr sv sw ta ti tl tr uk ur vi wo yo zh'.split(
    ' ',
  );
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

interface LanguageFieldProps {
  readonly chosen: readonly string[];
  readonly edit: ListEdit<'languages'>;
}

export function LanguageField({ chosen, edit }: LanguageFieldProps) {
  const t = useT();
  const format = useFormat();
  const { canEdit } = useSession();
  const options = OFFERED.filter((tag) => !chosen.includes(tag)).map((id) => ({
    id,
    name: format.language(id),
  }));
  return (
    <section className={styles.group} aria-label={t('field.languages')}>
      <h3 className={styles.label}>{t('field.languages')}</h3>
      <div className={styles.chips}>
        {chosen.map((tag) => (
          <Chip
            key={tag}
            {...(canEdit && {
              removeLabel: t('common.remove', { name: format.language(tag) }),
              onRemove: () => edit.removeFrom('languages', tag),
            })}
          >
            {format.language(tag)}
          </Chip>
        ))}
      </div>
      {canEdit && (
        <PickOrCreate
          label={t('field.languages.add')}
          placeholder={t('field.languages.add')}
          options={options.sort((a, b) => a.name.localeCompare(b.name))}
          createLabel={(name) => t('field.asset.create', { name })}
          onPick={(tag) => edit.addTo('languages', tag)}
          onCreate={(tag) => TAG.test(tag) && edit.addTo('languages', tag)}
        />
      )}
    </section>
  );
}
