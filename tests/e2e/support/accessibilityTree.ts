import type { CDPSession, Page } from '@playwright/test';

/** What a screen reader gets of an element. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly isFocused: boolean;
  /** The nearest first. */
  readonly within: readonly Heard[];
}

type AxNode = Awaited<ReturnType<typeof fullTree>>['nodes'][number];
const fullTree = (input: CDPSession) => input.send('Accessibility.getFullAXTree');

/** The page as Chromium hands it to screen readers, in reading order. */
export async function heardOn(page: Page): Promise<readonly Heard[]> {
  const input = await page.context().newCDPSession(page);
  const { nodes } = await fullTree(input);
  await input.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (node: AxNode, within: readonly Heard[]): void => {
    const here = node.ignored ? undefined : heardOf(node, within);
    if (here !== undefined) heard.push(here);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, here === undefined ? within : [here, ...within]);
    }
  };
  const [root] = nodes;
  if (root !== undefined) walk(root, []);
  return heard;
}

function heardOf({ role, name, description, properties }: AxNode, within: readonly Heard[]): Heard {
  return {
    role: String(role?.value ?? ''),
    name: String(name?.value ?? '').trim(),
    description: String(description?.value ?? '').trim(),
    isFocused: properties?.some((property) => property.name === 'focused' && property.value.value) ?? false,
    within,
  };
}

const NAMED = new Set(
  'alertdialog application button checkbox combobox dialog image link listbox menu menuitem option radio searchbox slider spinbutton switch tab tablist textbox toolbar treegrid'.split(
    ' ',
  ),
);
/** In these, people choose by name alone. */
const CHOICES = new Set(['banner', 'menu', 'tablist', 'toolbar']);

/** What is nameless, told twice, or not to be told from what stands beside it; and whether the keyboard is lost. */
export function faultsIn(all: readonly Heard[]): readonly string[] {
  const spoken = ({ role, name, within }: Heard) =>
    `${role} “${name}” in ${within.find((around) => around.name !== '')?.name ?? 'the page'}`;
  const isDrawing = ({ role, within }: Heard) =>
    role === 'image' && within.some((around) => around.role === 'button');
  const nameless = all.filter((each) => NAMED.has(each.role) && each.name === '' && !isDrawing(each));
  const twice = all.filter(({ name, description }) => name !== '' && name === description);
  const places = new Set<string>();
  const alike = all.filter(({ role, name, within: [around] }) => {
    if (around === undefined || !CHOICES.has(around.role) || !NAMED.has(role)) return false;
    const place = `${all.indexOf(around)} ${role} ${name}`;
    const isTaken = places.has(place);
    places.add(place);
    return isTaken;
  });
  const isLost = !all.some(({ isFocused, role }) => isFocused && role !== 'RootWebArea');
  return [
    ...nameless.map((each) => `nameless: ${spoken(each)}`),
    ...twice.map((each) => `told twice: ${spoken(each)}`),
    ...alike.map((each) => `alike: ${spoken(each)}`),
    ...(isLost ? ['the keyboard is nowhere'] : []),
  ];
}
