import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { type BoardReading, readBoardJson, toBoardJson } from '@parcours/shared/board';
import { migrate, readSnapshot, restoreBoard } from '@parcours/shared/doc';
import { type EarlierBoard, namesInProse, reportLanguageFor } from '@parcours/shared/report';
import {
  readScenarioFile,
  SCENARIO_ENDING,
  SCENARIO_TYPE,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import * as Y from 'yjs';
import { directoryAnswer } from '../directory/answer.ts';
import { exportMap } from '../export/exportMap.ts';
import { exportPicture } from '../export/exportPicture.ts';
import { type Exported, exportReport } from '../export/exportReport.ts';
import { exportServices } from '../export/exportServices.ts';
import { exportWorkshop, languageOfMost, type WorkshopRequest } from '../export/exportWorkshop.ts';
import { exportKit } from '../export/kit/exportKit.ts';
import { glanceAt } from '../export/wallGlance.ts';
import { boardOf } from '../history/pastBoard.ts';
import { packFile } from '../library/packs.ts';
import type {
  BoardSource,
  EarlierSource,
  Job,
  Product,
  ReportOptions,
  Uploaded,
} from '../ports/jobRunner.ts';
import { makeBoard, NO_SCENARIOS } from './newBoard.ts';
import { extentOf, takingBack } from './takeBack.ts';
import { assertModest, parseJson } from './uploaded.ts';

/**
 * Runs one job, all of it in the calling process.
 * @throws CodedError `request.json`, `request.too-large`, `board.format`, `board.version`; of a new board those of `makeBoard`.
 */
export async function runJob(job: Job): Promise<Product> {
  if (job.kind === 'new-board') return madeOf(job.source);
  if (job.kind === 'restore') return changeProduct(restoringUpdate(job));
  if (job.kind === 'work-extent') return jsonProduct(extentOf(job), 'work.json');
  if (job.kind === 'take-back') return changeProduct(takingBack(job));
  if (job.kind === 'workshop') return productOf(await exportWorkshop(workshopRequest(job)));
  if (job.kind === 'directory')
    return jsonProduct(await directoryAnswer(job.source.bytes, job.request), 'directory.json');
  if (job.kind === 'scenario') return scenarioProduct(job.source.bytes);
  if (job.kind === 'pack') return jsonProduct(packFile(job.source.bytes), 'pack.json');
  const reading = readSource(job.source);
  switch (job.kind) {
    case 'snapshot':
      return jsonProduct(toBoardJson(reading.board), 'board.json');
    case 'analysis':
      return jsonProduct(toAnalysisJson(analyse(reading.board, reading.problems)), 'analysis.json');
    case 'glance':
      return jsonProduct(glanceAt(reading, job.lang), 'glance.json');
    case 'names':
      return jsonProduct({ names: namesInProse(reading.board) }, 'names.json');
    case 'map': {
      const { options, format, now } = job;
      return productOf(
        await exportMap({ ...reading, ...optionsOf(reading, options), format, now: new Date(now) }),
      );
    }
    case 'picture': {
      const { options, format, now } = job;
      const { theme, scale, ...rest } = options;
      const look = { ...optionsOf(reading, rest), theme, scale };
      return productOf(await exportPicture({ ...reading, ...look, format, now: new Date(now) }));
    }
    case 'services': {
      const { options, format, now } = job;
      return productOf(exportServices({ ...reading, ...options, format, now: new Date(now) }));
    }
    case 'kit': {
      const { lang: asked, ...options } = job.options;
      const { board } = reading;
      const language = asked ?? reportLanguageFor(board.meta.language);
      return productOf(await exportKit({ board, language, ...options, now: new Date(job.now) }));
    }
    case 'report': {
      const { options, format, now } = job;
      const since = job.since && earlierOf(job.since);
      const cardAddress = job.boardPage === undefined ? undefined : cardsAt(job.boardPage);
      const request = { ...optionsOf(reading, options), format, now: new Date(now), since, cardAddress };
      return productOf(await exportReport({ ...reading, ...request }));
    }
  }
}

/** The link's token is not in it: anyone who follows it has been on the board in that browser. */
const cardsAt = (boardPage: string) => (record: string) =>
  `${boardPage}#${new URLSearchParams({ card: record })}`;

function workshopRequest(job: Extract<Job, { kind: 'workshop' }>): WorkshopRequest {
  const { title, isRehearsal, absent, options, format, now } = job;
  const boards = job.sources.map(({ source, ...group }) => ({ ...group, ...readSource(source) }));
  const { lang = languageOfMost(boards) } = options;
  return { title, isRehearsal, absent, boards, format, ...options, lang, now: new Date(now) };
}

function readSource(source: BoardSource): BoardReading {
  if (source.kind === 'uploaded') {
    const value = parseJson(source.json);
    assertModest(value);
    return readBoardJson(value);
  }
  const doc = new Y.Doc();
  for (const update of source.updates) Y.applyUpdate(doc, update);
  // What was kept long ago may be of an older schema.
  migrate(doc);
  return readSnapshot(doc);
}

function earlierOf({ source, name, at }: EarlierSource): EarlierBoard {
  return { ...readSource(source), name, at: new Date(at).toISOString() };
}

/** Every body that does not bring its board is small, and does not come here. */
function madeOf({ json }: Uploaded): Product {
  const { update, retainUntil } = makeBoard(json, NO_SCENARIOS);
  return { bytes: update, contentType: 'application/octet-stream', filename: 'board.yjs', retainUntil };
}

function changeProduct(bytes: Uint8Array<ArrayBuffer>): Product {
  return { bytes, contentType: 'application/octet-stream', filename: 'change.yjs' };
}

function scenarioProduct(bytes: Uint8Array): Product {
  const file = writeScenarioFile(readScenarioFile(bytes));
  return { bytes: file, contentType: SCENARIO_TYPE, filename: `scenario.${SCENARIO_ENDING}` };
}

function jsonProduct(value: object, filename: string): Product {
  const bytes = bytesOf(`${JSON.stringify(value)}\n`);
  return { bytes, contentType: 'application/json; charset=utf-8', filename };
}

function optionsOf<Options extends ReportOptions>({ board }: BoardReading, { lang, ...options }: Options) {
  return { lang: lang ?? reportLanguageFor(board.meta.language), ...options };
}

function productOf({ body, ...file }: Exported): Product {
  return { ...file, bytes: bytesOf(body) };
}

/** Bytes of their own: those of a Buffer may lie among others', and cannot be handed on by themselves. */
function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
}

/**
 * The change that makes a board what it was, as one update; without bytes where it is that already. For anyone who asks
 * over HTTP: a page runs the same command on its own document, so that undo there takes it back.
 */
function restoringUpdate({
  source,
  past,
  client,
}: Extract<Job, { kind: 'restore' }>): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  for (const update of source.updates) Y.applyUpdate(doc, update);
  doc.clientID = client;
  const changes: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => changes.push(update));
  restoreBoard(doc, boardOf(past.updates));
  doc.destroy();
  return changes.length === 0 ? new Uint8Array() : Uint8Array.from(Y.mergeUpdates(changes));
}
