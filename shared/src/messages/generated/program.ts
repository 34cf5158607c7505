// Written by `pnpm messages` from shared/messages: change the messages there.

import arProgram from '../../../messages/ar/program.json' with { type: 'json' };
import enProgram from '../../../messages/en/program.json' with { type: 'json' };
import esProgram from '../../../messages/es/program.json' with { type: 'json' };
import frProgram from '../../../messages/fr/program.json' with { type: 'json' };
import itProgram from '../../../messages/it/program.json' with { type: 'json' };
import type { Message } from '../words.ts';

/** The messages by their paths: a text, or what makes one of its arguments. */
export interface ProgramWords {
  readonly main: {
    readonly usage: Message<{ commands: string }>;
    readonly unknown: Message<{ name: string }>;
  };
  readonly config: {
    readonly notSupported: Message<{ name: string }>;
    readonly port: Message<{ text: string }>;
    readonly host: Message<{ text: string }>;
    readonly secret: Message<{ length: number; name: string }>;
    readonly origin: Message<{ text: string }>;
    readonly idle: Message<{ most: string; text: string }>;
    readonly logLevel: Message<{ levels: string; text: string }>;
    readonly offline: Message<{ text: string }>;
    readonly rehearsals: Message<{ most: string; text: string }>;
  };
  readonly serve: {
    readonly summary: string;
    readonly usage: string;
    readonly ready: Message<{ address: string }>;
    readonly data: Message<{ folder: string }>;
    readonly admin: Message<{ secret: string }>;
    readonly adminSet: string;
    readonly portTaken: Message<{ host: string; port: string }>;
    readonly hostUnknown: Message<{ host: string }>;
    readonly notAllowed: Message<{ folder: string; port: string }>;
    readonly folderInUse: Message<{ folder: string; pid: string }>;
    readonly stopped: string;
  };
  readonly analyse: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
  };
  readonly report: {
    readonly summary: string;
    readonly usage: Message<{ audiences: string; formats: string; input: string; languages: string; licences: string; themes: string }>;
    readonly mapOfOne: Message<{ format: string }>;
    readonly titleOfSeveral: string;
    readonly oneInput: string;
    readonly sinceOfOne: string;
    readonly otherBoard: Message<{ earlier: string }>;
    readonly address: Message<{ address: string }>;
    readonly noPractices: Message<{ name: string }>;
  };
  readonly validate: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
    readonly fine: Message<{ file: string }>;
    readonly problem: Message<{ file: string; message: string; where: string }>;
  };
  readonly store: {
    readonly noStore: Message<{ folder: string }>;
    readonly unknown: Message<{ board: string }>;
  };
  readonly backup: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
    readonly done: Message<{ boards: number; file: string }>;
  };
  readonly live: {
    readonly named: string;
    readonly group: Message<{ name: string; number: string }>;
    readonly remark: {
      readonly same: string;
      readonly way: string;
      readonly question: string;
    };
  };
  readonly restore: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
    readonly noBackup: Message<{ file: string }>;
    readonly done: Message<{ boards: number }>;
    readonly present: Message<{ board: string }>;
  };
  readonly links: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
  };
  readonly erase: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
    readonly starting: string;
    readonly refused: Message<{ status: string }>;
    readonly done: Message<{ board: string }>;
  };
  readonly rehearse: {
    readonly summary: string;
    readonly usage: Message<{ most: string }>;
    readonly noLink: Message<{ text: string }>;
    readonly number: Message<{ most: string; text: string }>;
    readonly refused: Message<{ reason: string }>;
    readonly unreachable: Message<{ origin: string }>;
  };
  readonly export: {
    readonly summary: string;
    readonly usage: Message<{ formats: string; input: string; languages: string }>;
  };
  readonly import: {
    readonly summary: string;
    readonly usage: Message<{ doubles: string; formats: string; input: string; joined: string; roles: string }>;
  };
  readonly directory: {
    readonly unknown: string;
  };
  readonly directoryProblem: {
    readonly 'organisation-unknown': string;
    readonly 'name-missing': string;
    readonly 'label-language': string;
    readonly 'label-from-address': string;
    readonly 'same-id': string;
    readonly 'date-unreadable': string;
    readonly 'number-unreadable': string;
    readonly 'address-unreadable': string;
    readonly 'fee-several': string;
    readonly 'language-unknown': string;
    readonly 'contact-left-out': string;
    readonly 'kind-guessed': string;
    readonly 'column-unused': string;
    readonly 'table-unread': string;
    readonly 'row-left-out': string;
    readonly 'row-too-long': string;
    readonly 'text-cut': string;
    readonly 'record-invalid': string;
  };
  readonly input: {
    readonly board: string;
    readonly store: string;
    readonly standardInput: string;
    readonly unreadable: Message<{ file: string; reason: string }>;
    readonly unwritable: Message<{ file: string; reason: string }>;
    readonly missing: string;
    readonly notAllowed: string;
    readonly failed: Message<{ code: string }>;
    readonly notJson: string;
    readonly nameInProse: Message<{ file: string; name: string; place: string; record: string }>;
    readonly problems: Message<{ count: number; file: string }>;
  };
  readonly argument: {
    readonly needsOneFile: string;
    readonly needsOutput: string;
    readonly noBoardId: Message<{ text: string }>;
    readonly needsFiles: string;
    readonly choice: Message<{ choices: string; option: string; value: string }>;
    readonly column: Message<{ value: string }>;
    readonly invalid: Message<{ message: string }>;
  };
  readonly kit: {
    readonly summary: string;
    readonly usage: Message<{ input: string; languages: string; papers: string }>;
  };
  readonly scenario: {
    readonly summary: string;
    readonly usage: string;
    readonly plan: Message<{ count: number; minutes: number }>;
  };
  readonly library: {
    readonly summary: string;
    readonly usage: Message<{ input: string }>;
    readonly oneThing: string;
    readonly notThere: Message<{ id: string }>;
    readonly refused: Message<{ reason: string }>;
  };
}

export const PROGRAM_MESSAGES = {
  en: enProgram,
  fr: frProgram,
  es: esProgram,
  it: itProgram,
  ar: arProgram,
};
