import type { ReactNode } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Find.module.css';

/** Something that can be chosen in the dialog. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly icon?: ReactNode;
  /** Where it is, for what is on the board. */
  readonly where?: string;
  /** A sentence of it. */
  readonly excerpt?: string | undefined;
  /** The keys that do the same. */
  readonly keys?: ReactNode;
  onChoose(): void;
}

export interface ChoiceGroup {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** So many of a group are listed: of more, nobody reads the last. */
const LISTED = 12;

interface ChoicesProps {
  readonly groups: readonly ChoiceGroup[];
  /** What to do where there is nothing to choose. */
  readonly hint: string;
}

/** What can be chosen, by groups; how much there is, is said politely. */
export function Choices({ groups, hint }: ChoicesProps) {
  const t = useT();
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
  return (
    <>
      <p className={cx(count > 0 && 'visually-hidden', styles.hint)} role="status">
        {count > 0 ? t('find.found', { count }) : hint}
      </p>
      {count > 0 && (
        <ListBox<ChoiceGroup>
          className={cx(styles.list)}
          aria-label={t('find.results')}
          items={groups}
          onAction={(key) => choiceIn(groups, String(key))?.onChoose()}
        >
          {(group) => (
            <ListBoxSection id={`group ${group.id}`} className={cx(styles.group)}>
              <Header className={styles.title}>{group.title}</Header>
              <Collection items={group.choices.slice(0, LISTED)}>
                {(choice) => <ChoiceItem choice={choice} />}
              </Collection>
              {group.choices.length > LISTED && (
                <ListBoxItem id={`more of ${group.id}`} isDisabled className={cx(styles.more)}>
                  {t('find.more', { count: group.choices.length - LISTED })}
                </ListBoxItem>
              )}
            </ListBoxSection>
          )}
        </ListBox>
      )}
    </>
  );
}

function ChoiceItem({ choice: { id, title, icon, where, excerpt, keys } }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={id} textValue={title} className={cx(styles.choice)}>
      <span className={styles.icon}>{icon}</span>
      <Text slot="label" className={cx(styles.name)} dir="auto">
        {title}
      </Text>
      {keys}
      {(where || excerpt) && (
        <Text slot="description" className={cx(styles.about)}>
          {where && <bdi>{where}</bdi>}
          {excerpt && (
            <span className={styles.excerpt} dir="auto">
              {excerpt}
            </span>
          )}
        </Text>
      )}
    </ListBoxItem>
  );
}

function choiceIn(groups: readonly ChoiceGroup[], id: string): Choice | undefined {
  return groups.flatMap(({ choices }) => choices).find((choice) => choice.id === id);
}
