import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HOUR, plus, type Instant } from '../domain/calendar/instant.js';
import { attachFile, type Attachment } from '../domain/evidence/attach.js';
import type { FileFacts } from '../domain/evidence/file.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import type { EntryOf } from '../timeline/entry-text.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { PART_BYTES, type AttachmentDto, type PartDto, type UploadDto } from './file.dto.js';
import { FileRepository, partsOf, type Upload } from './file.repository.js';
import { safeName, typeOf } from './file-type.js';
import { toFileView, type FileView, type UploadView } from './file.view.js';
import { placeOf } from './photo-place.js';

/** Nobody sends a file for longer; what has not become whole by then is forgotten. */
const ARRIVES_WITHIN = HOUR;
/** Nobody sends more at once; who begins another gives up the oldest, so that nobody fills the disk with halves. */
const MOST_ARRIVING = 10;
const MEGABYTE = 1024 * 1024;

/** Names an arriving file as the address does. */
export interface FilePath {
  readonly id: string;
  readonly file: string;
}

/** What a file is, and its bytes as they are read. */
export interface Download {
  readonly about: FileFacts;
  readonly bytes: Readable;
}

/** 添付: photos and files arrive in parts, then an entry names them. */
@Injectable()
export class FilesService implements OnModuleInit {
  constructor(
    private readonly cases: Cases,
    private readonly incidents: IncidentRepository,
    private readonly timeline: TimelineService,
    private readonly files: FileRepository,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What was under way when the process ended may never be finished. */
  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run((tx) => this.files.sweep(tx, this.stale()));
  }

  /** Make ready for a file. @throws ProblemError when it is empty or too large. */
  async begin(
    { body, account }: Caller,
    id: string,
    { fileName: name, size }: UploadDto,
  ): Promise<UploadView> {
    await this.incidents.load(this.reader, body, id);
    if (size === 0) throw new ProblemError('file-refused', { why: 'empty' });
    const limit = this.config.fileMegabytes;
    if (size > limit * MEGABYTE) throw new ProblemError('file-refused', { why: 'large', limit });
    const begunAt = this.clock.now();
    const file = uuidv7({ msecs: Date.parse(begunAt) });
    await this.unitOfWork.run(async (tx) => {
      await this.files.sweep(tx, this.stale());
      await this.files.makeRoom(tx, { body, account }, MOST_ARRIVING - 1);
      await this.files.begin(tx, { body, file, incident: id, account, name, size, begunAt });
    });
    return { file, partBytes: PART_BYTES };
  }

  /** Keep one part. @throws ProblemError for a part that the file cannot have. */
  async keep(caller: Caller, path: FilePath & { at: number }, { bytes }: PartDto): Promise<void> {
    const part = { at: path.at, bytes: Buffer.from(bytes, 'base64') };
    await this.unitOfWork.run(async (tx) => {
      // Asked where it is kept: a part of what was forgotten meanwhile would lie there for ever.
      const upload = await this.arriving(tx, caller, path);
      if (!upload) throw new ProblemError('not-found', { file: path.file });
      const left = upload.size - part.at * PART_BYTES;
      if (part.at < 0 || part.bytes.length !== Math.min(left, PART_BYTES)) {
        throw new ProblemError('file-refused', { why: 'part' });
      }
      await this.files.keep(tx, upload, part);
    });
  }

  /** The file is whole: see what it is, and put it into the 経過. */
  async attach(caller: Caller, { id, file }: FilePath, input: AttachmentDto): Promise<Receipt> {
    const { body } = caller;
    const { note = '', shared = false, run, step: stepId, entry = null } = input;
    const step = run !== undefined && stepId !== undefined ? { run, step: stepId } : null;
    const upload = await this.arriving(this.reader, caller, { id, file });
    // Asked for once more after a lost answer it is there already: the first answer is given again.
    const about = upload ? await this.look(upload) : null;
    if (entry) await this.timeline.mustHave(body, { id, entry });
    const missing = new ProblemError('not-found', { file });
    return this.cases.change(caller, id, {
      input,
      also: async (tx) => {
        if (!(await this.files.arrived(tx, { body, incident: id, file }))) throw missing;
      },
      decide: (given) => {
        if (!about) throw missing;
        return attachFile(given, { about, step, entry, note, shared });
      },
    });
  }

  /** The attached files of an incident that were not struck, oldest first. */
  async list(caller: Caller, id: string): Promise<FileView[]> {
    await this.incidents.load(this.reader, caller.body, id);
    const kept = await this.timeline.attached(caller.body, id);
    return kept.map(({ facts }) => toFileView(facts));
  }

  /** A file of one's own body. @throws ProblemError when there is none, or it was struck. */
  async download({ body }: Caller, { id, file }: FilePath): Promise<Download> {
    return this.opened(body, { id, file }, () => true);
  }

  /** A file of an incident that `mayRead` lets see its entry. @throws ProblemError when it does not, as if there were none. */
  async opened(
    body: string,
    { id, file }: FilePath,
    mayRead: (entry: EntryOf<'file-attached'>) => boolean,
  ): Promise<Download> {
    const kept = await this.timeline.attached(body, id);
    const found = kept.find(({ facts }) => facts.file === file);
    if (!found || !mayRead(found)) throw new ProblemError('not-found', { file });
    return { about: found.facts, bytes: Readable.from(partsOf(this.reader, { body, file })) };
  }

  /** What is arriving there from this caller. */
  private async arriving(
    sql: Sql,
    { body, account }: Caller,
    { id, file }: FilePath,
  ): Promise<Upload | undefined> {
    const upload = await this.files.upload(sql, { body, file });
    return upload?.incident === id && upload.account === account ? upload : undefined;
  }

  /** @throws ProblemError when parts are missing, or it is of a kind that is not kept. */
  private async look({ body, file, name, size }: Upload): Promise<Attachment['about']> {
    const bytes = await buffer(partsOf(this.reader, { body, file }));
    if (bytes.length !== size) throw new ProblemError('file-refused', { why: 'part' });
    const type = typeOf(bytes);
    if (!type) throw new ProblemError('file-refused', { why: 'kind' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      file,
      name: safeName(name, type),
      type,
      bytes: size,
      sha256,
      place: placeOf(bytes, type),
    };
  }

  private stale(): Instant {
    return plus(this.clock.now(), -ARRIVES_WITHIN);
  }
}
