import type { Double } from '@parcours/shared/directory';
import { fold } from '@parcours/shared/texts';
import type { ListedService, Listing } from './listing.ts';

/**
 * Services of one organisation and one name at the same address, or with the same phone where one of them says no address:
 * branches have different ones.
 * @param ids of the services, in their order
 */
export function doublesIn({ services }: Listing, ids: readonly string[]): readonly Double[] {
  const alike = new Map<string, Found[]>();
  services.forEach((service, at) => {
    const { organisation, address, phone } = service;
    const name = nameOf(service);
    const found = { name, address: plain(address), phone: digitsOf(phone), id: ids[at] ?? '' };
    inGroup(alike, `${organisation}\n${plain(name)}`).push(found);
  });
  return [...alike.values()].flatMap((group) => {
    const doubles = atOnePlace(group);
    const [first] = doubles;
    return first === undefined ? [] : [{ name: first.name, ids: doubles.map(({ id }) => id) }];
  });
}

interface Found {
  readonly id: string;
  readonly name: string;
  /** Without what it may be written in two ways by; empty where there is none. */
  readonly address: string;
  readonly phone: string;
}

/** Those that another is at one place with: told by counting, since a file may have a hundred thousand alike. */
function atOnePlace(group: readonly Found[]): readonly Found[] {
  const byAddress = new Map<string, Found[]>();
  const byPhone = new Map<string, Found[]>();
  const byPhoneAlone = new Map<string, Found[]>();
  for (const found of group) {
    inGroup(byAddress, found.address).push(found);
    inGroup(byPhone, found.phone).push(found);
    if (found.address === '') inGroup(byPhoneAlone, found.phone).push(found);
  }
  const many = (groups: ReadonlyMap<string, Found[]>, key: string) => groups.get(key)?.length ?? 0;
  return group.filter(({ address, phone }) => {
    const isKnown = phone.length > 5;
    if (address === '') return isKnown && many(byPhone, phone) > 1;
    return many(byAddress, address) > 1 || (isKnown && many(byPhoneAlone, phone) > 0);
  });
}

function inGroup(groups: Map<string, Found[]>, key: string): Found[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

const nameOf = ({ name }: ListedService): string => [...name.values()][0] ?? '';
const plain = (text = ''): string =>
  fold(text)
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
const digitsOf = (text = ''): string => text.replace(/\D/g, '');
