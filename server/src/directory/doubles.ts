import type { Double } from '@parcours/shared/directory';
import { fold } from '@parcours/shared/texts';
import type { ListedService, Listing } from './listing.ts';

/**
 * Services of one organisation and one name at the same address, or with the same phone where one of them says no address:
 * branches have different ones.
 * @param ids of the services, in their order
 */
export function doublesIn({ services }: Listing, ids: readonly string[]): readonly Double[] {
  const alike = new Map<string, { readonly service: ListedService; readonly id: string }[]>();
  services.forEach((service, at) => {
    const key = `${service.organisation}\n${plain(nameOf(service))}`;
    alike.set(key, [...(alike.get(key) ?? []), { service, id: ids[at] ?? '' }]);
  });
  return [...alike.values()].flatMap((group) => {
    const doubles = group.filter(({ service, id }) =>
      group.some((other) => other.id !== id && isSamePlace(service, other.service)),
    );
    const [first] = doubles;
    return first === undefined ? [] : [{ name: nameOf(first.service), ids: doubles.map(({ id }) => id) }];
  });
}

function isSamePlace(one: ListedService, other: ListedService): boolean {
  const [here, there] = [plain(one.address), plain(other.address)];
  if (here !== '' && there !== '') return here === there;
  const phone = digitsOf(one.phone);
  return phone.length > 5 && phone === digitsOf(other.phone);
}

const nameOf = ({ name }: ListedService): string => [...name.values()][0] ?? '';
const plain = (text = ''): string =>
  fold(text)
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
const digitsOf = (text = ''): string => text.replace(/\D/g, '');
