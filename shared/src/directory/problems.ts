export const DIRECTORY_FORMATS = ['hsds', 'cpsv-ap', 'table', 'places', 'pack'] as const;
export type DirectoryFormat = (typeof DIRECTORY_FORMATS)[number];

/** What a directory has that could not be taken as it is, each with its message (`directoryProblem.*` of the program's words). */
export const DIRECTORY_PROBLEMS = [
  /** A service names an organisation that the file does not have, or none. */
  'organisation-unknown',
  'name-missing',
  /** A label is in none of the languages that were asked for. */
  'label-language',
  /** There is no label: the last part of the address stands for it. */
  'label-from-address',
  /** Several records have one id. */
  'same-id',
  'date-unreadable',
  'number-unreadable',
  'address-unreadable',
  /** Of several fees the lowest was taken. */
  'fee-several',
  'language-unknown',
  /** An e-mail address or somebody's name. */
  'contact-left-out',
  'kind-guessed',
  'column-unused',
  /** Of several tables, one in which the services are not looked for. */
  'table-unread',
  /** A row that says of itself that it is none, or in which there is nothing. */
  'row-left-out',
  'row-too-long',
  'text-cut',
  'record-invalid',
] as const;

export type DirectoryProblemCode = (typeof DIRECTORY_PROBLEMS)[number];

/** What is wrong in one way, wherever in the file: `where` is the first place. */
export interface DirectoryProblem {
  readonly code: DirectoryProblemCode;
  readonly where: string;
  readonly count: number;
}
