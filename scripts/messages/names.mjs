/** How many there are of each in every language. Seats keep the numbers of words: each keeps its place. */
const LISTS = { adjectives: 30, animals: 30, groups: 64, words: 256 };

/** What is wrong with the names and words of a language that are picked from, a line each. */
export function nameFaults({ tag, names }) {
  const { alias, ...lists } = names;
  return [
    ...aliasFaults(alias),
    ...Object.entries(LISTS).flatMap(([name, count]) => listFaults(name, lists[name], count)),
  ]
    .concat(
      Object.keys(lists)
        .filter((name) => !Object.hasOwn(LISTS, name))
        .map((name) => `${name} is not known`),
    )
    .map((fault) => `shared/messages/${tag}/names.json: ${fault}`);
}

function aliasFaults(alias) {
  const parts = String(alias).match(/\{[^}]*\}/g) ?? [];
  return [...parts].sort().join() === '{adjective},{animal}' ? [] : ['alias needs {adjective} and {animal}'];
}

function listFaults(name, list, count) {
  if (!Array.isArray(list)) return [`${name} is missing`];
  const folded = list.map(fold);
  return [
    ...(list.length === count ? [] : [`${name} has ${list.length}, not ${count}`]),
    ...list
      .filter((word) => !/^[\p{L}\p{M}]+$/u.test(word))
      .map((word) => `${name}: “${word}” is no single word`),
    ...list
      .filter((_, index) => folded.indexOf(folded[index]) < index)
      .map((word) => `${name}: “${word}” is there twice`),
  ];
}

const fold = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
