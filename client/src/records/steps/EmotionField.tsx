import { Angry, CircleDashed, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { Segmented } from '../../ui/Segmented.tsx';

const FEELINGS = ['-2', '-1', '0', '1', '2'] as const;
type Feeling = (typeof FEELINGS)[number];
const ICONS: Readonly<Record<Feeling, LucideIcon>> = {
  '-2': Angry,
  '-1': Frown,
  '0': Meh,
  '1': Smile,
  '2': Laugh,
};
const UNSAID = 'none';

interface EmotionFieldProps {
  /** −2 to 2. */
  readonly value: number | undefined;
  onChange(value: number | undefined): void;
}

/** How a step feels; the word of the choice made stands under the faces. */
export function EmotionField({ value, onChange }: EmotionFieldProps) {
  const t = useT();
  const chosen = FEELINGS.find((feeling) => Number(feeling) === value);
  const options = FEELINGS.map((feeling) => {
    const Icon = ICONS[feeling];
    return {
      value: feeling as Feeling | typeof UNSAID,
      label: t(`emotion.${feeling}`),
      icon: <Icon size={20} aria-hidden />,
    };
  });
  return (
    <Segmented
      label={t('field.emotion')}
      value={chosen ?? UNSAID}
      options={[
        { value: UNSAID, label: t('field.emotion.none'), icon: <CircleDashed size={18} aria-hidden /> },
        ...options,
      ]}
      hint={chosen === undefined ? t('field.emotion.none') : t(`emotion.${chosen}`)}
      onChange={(feeling) => onChange(feeling === UNSAID ? undefined : Number(feeling))}
    />
  );
}
