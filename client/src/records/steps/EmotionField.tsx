import { CircleDashed } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { EMOTIONS } from './emotions.ts';

const UNSAID = 'none';

interface EmotionFieldProps {
  /** −2 to 2. */
  readonly value: number | undefined;
  onChange(value: number | undefined): void;
}

/** How a step feels; the word of the choice made stands under the faces. */
export function EmotionField({ value, onChange }: EmotionFieldProps) {
  const t = useT();
  const chosen = EMOTIONS.find((emotion) => emotion.value === value);
  return (
    <Segmented
      label={t('field.emotion')}
      value={chosen === undefined ? UNSAID : `${chosen.value}`}
      options={[
        { value: UNSAID, label: t('field.emotion.none'), icon: <CircleDashed size={18} aria-hidden /> },
        ...EMOTIONS.map(({ value, icon: Icon, key }) => ({
          value: `${value}`,
          label: t(key),
          icon: <Icon size={20} aria-hidden />,
        })),
      ]}
      hint={t(chosen?.key ?? 'field.emotion.none')}
      onChange={(feeling) => onChange(feeling === UNSAID ? undefined : Number(feeling))}
    />
  );
}
