import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

interface TabEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly tabs: readonly TabEntry<Id>[];
  onChange(id: Id): void;
}

/** Several contents in one place, one in sight. */
export function Tabs<Id extends string>({ label, value, tabs, onChange }: TabsProps<Id>) {
  const choose = (key: string | number) => {
    const tab = tabs.find(({ id }) => id === key);
    if (tab !== undefined) onChange(tab.id);
  };
  return (
    <AriaTabs className={cx(styles.tabs)} selectedKey={value} onSelectionChange={choose}>
      <TabList className={cx(styles.list)} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={cx(styles.tab)}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={cx(styles.panel)}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
