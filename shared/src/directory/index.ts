export {
  type ChangedBy,
  type ComparedRecord,
  changesSince,
  type DirectoryChanges,
  type FieldChange,
  isNews,
  type NamedRecord,
  type ReadDirectory,
} from './changes.ts';
export {
  areNamed,
  COLUMN_ROLES,
  type ColumnRole,
  type DirectoryColumn,
  mayStandTwice,
} from './columns.ts';
export {
  asProposed,
  type DifferingField,
  type Double,
  differingFields,
  type Merge,
  withMerged,
} from './doubles.ts';
export { type Facets, type FacetsById, facetsOf } from './facets.ts';
export { fileKind, isArchive, isRdf } from './fileKind.ts';
export { type Fields, type HsdsContent, hsdsContent, listOf } from './hsdsContent.ts';
export { type HsdsTable, hsdsTable } from './hsdsTable.ts';
export { guessedMapping, type Mapping, saidMapping } from './mapping.ts';
export {
  type CityPack,
  isPackJson,
  PACK_FORMAT,
  type PackJson,
  type PackReading,
  readPack,
  toPackJson,
} from './pack.ts';
export { asPackage, isTableName, type NamedFile } from './package.ts';
export { type Pairs, pairsOf } from './pairs.ts';
export { asDataset, asImported, picked } from './pick.ts';
export {
  DIRECTORY_FORMATS,
  DIRECTORY_PROBLEMS,
  type DirectoryFormat,
  type DirectoryProblem,
  type DirectoryProblemCode,
} from './problems.ts';
export { type City, digestsOf, type FieldValue, type ListedCollection } from './said.ts';
export { isLinked, seemsDirectory } from './seemsDirectory.ts';
export { directorysOwn, type Taken, type UpdateOptions, updateFrom } from './update.ts';
export { HSDS_EXTENSION, toHsds } from './writeHsds.ts';
