import { parentPort, workerData } from 'node:worker_threads';
import type { PlanSource } from '../domain/plan-document/source.js';
import { fileNameOf, pagesOf, writeDocument, type Format, type Pages } from './write.js';

/** One document to write, given to a thread of its own when it begins. */
export interface Writing {
  readonly source: PlanSource;
  readonly pages: Pages;
  readonly format: Format;
}

/** A file with the name under which it is kept. */
export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const { source, pages, format } = workerData as Writing;
const document = pagesOf(source, pages);
const bytes = await writeDocument(document, format);
parentPort?.postMessage({ bytes, name: fileNameOf(document, format, pages) } satisfies PrintedFile);
