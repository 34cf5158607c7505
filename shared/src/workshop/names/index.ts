export { suggestAlias } from './alias.ts';
export { groupName, type Names } from './names.ts';
export { indexesOf, wordsOf } from './wayBack.ts';
