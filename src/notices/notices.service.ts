import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { addDays, instantOf } from '../domain/calendar/jst.js';
import type { TellPerson } from '../domain/effect.js';
import { officeOf } from '../domain/plan/directory.js';
import { ProblemError } from '../shared/errors.js';
import { causeWords, shown } from '../shared/mail-causes.js';
import type { Word } from '../shared/words.js';
import { InboxHealth } from './inbox-health.js';
import { MailHealth } from './mail-health.js';
import { MailWriter } from './mail-writer.js';
import {
  type AttemptRow,
  NoticeList,
  NOTICES_PER_PAGE,
  type NoticeWithNumber,
  type Words,
} from './notice-list.repository.js';
import type { NoticeFilterDto } from './notice.dto.js';
import { NoticeRepository } from './notice.repository.js';
import type { NoticeStatus } from './notice-status.js';
import { NoticeActs } from './notice-act.repository.js';
import { MOST_COPIES } from './after-attempt.js';
import type { AttemptView, MailState, NoticeLine, NoticePage, NoticeView } from './notice.view.js';
import { SampleMails } from './sample-mails.js';
import { tokenHash } from './token.js';
import { withoutAddresses } from './withhold.js';

/** What became of one mail, in few words. */
export interface TellingMail {
  readonly status: NoticeStatus;
  readonly attempts: number;
  /** Why it has not left. */
  readonly why: string;
}

/** A mail that asked somebody about their contacts, and where it went. */
export interface ContactNotice {
  readonly body: string;
  readonly id: string;
  readonly person: string;
  readonly address: string;
}

/** 送信箱: every mail as sent, with its state and attempts. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly bodies: Bodies,
    private readonly lists: NoticeList,
    private readonly health: MailHealth,
    private readonly inbox: InboxHealth,
    private readonly writer: MailWriter,
    private readonly acts: NoticeActs,
    private readonly notices: NoticeRepository,
    private readonly reader: Reader,
    private readonly samples: SampleMails,
  ) {}

  /** Keep mails that belong to no incident, each once under its key. */
  async tell(
    tx: Tx,
    of: { readonly body: string; readonly now: Instant },
    mails: readonly TellPerson[],
  ): Promise<void> {
    await this.notices.tell(tx, of, mails);
  }

  /** The 連絡先の確認 behind a link; null when the link is of no such mail. */
  async contactCheck(token: string): Promise<ContactNotice | null> {
    const row = await this.notices.byToken(this.reader, tokenHash(token));
    if (row?.template !== 'contact-check') return null;
    const { body_id: body, id, person, address } = row;
    return { body, id, person, address };
  }

  async list(caller: Caller, { q, day, ...filter }: NoticeFilterDto): Promise<NoticePage> {
    const words = q ? this.wordsOf(caller.body, q) : undefined;
    const span = day ? { from: instantOf(day), before: instantOf(addDays(day, 1)) } : undefined;
    const rows = await this.lists.page(caller.body, { ...filter, words, span });
    const page = rows.slice(0, NOTICES_PER_PAGE);
    const last = page.at(-1);
    return {
      items: page.map((row) => this.line(caller, row)),
      next: rows.length > NOTICES_PER_PAGE && last ? last.id : null,
    };
  }

  async read(caller: Caller, id: string): Promise<NoticeView> {
    const row = await this.lists.one(caller.body, id);
    if (!row) throw new ProblemError('not-found', { notice: id });
    const attempts = await this.lists.attempts(caller.body, id);
    const line = this.line(caller, row);
    return {
      ...line,
      text: mayFollow(caller, row, line) ? this.writer.linkInto(row.text, row) : row.text,
      tries: attempts.map((each) => ({
        no: each.no,
        startedAt: each.started_at,
        endedAt: each.ended_at,
        outcome: each.outcome,
        ...triedWords(caller, each),
      })),
      acts: (await this.acts.of(caller.body, id)).map(({ act, reason, done_by, done_at }) => ({
        ...{ act, reason, by: done_by, at: done_at },
      })),
    };
  }

  /** What became of the mails to the body's own people about one incident, by the key of the telling. */
  async ofIncident(
    { body, language }: Caller,
    incident: string,
  ): Promise<ReadonlyMap<string, TellingMail>> {
    const rows = await this.lists.ofIncident(body, incident);
    return new Map(
      rows.map(({ key, status, attempts, cause, error }) => {
        const { why, said } = shown(cause, error, language);
        return [key, { status, attempts, why: why || said }];
      }),
    );
  }

  /** Whether this process has tried a mail, and the relay did not find fault with its settings. */
  hasTried(): boolean {
    return this.health.hasTried();
  }

  /** Whether the relay takes mails, whosever they are. */
  relay(): ReturnType<MailHealth['state']> & { readonly fault: ReturnType<MailHealth['fault']> } {
    return { ...this.health.state(), fault: this.health.fault() };
  }

  /** Every relay of the settings, as the last attempts of this process showed it. */
  relays(): ReturnType<MailHealth['relays']> {
    return this.health.relays();
  }

  /** Whether replies and bounces are read. */
  inboxState(): ReturnType<InboxHealth['state']> {
    return this.inbox.state();
  }

  /** Whether mails leave. */
  async mail({ body, language }: Caller): Promise<MailState> {
    const { cause, ...health } = this.health.state();
    const why = cause ? (causeWords(cause, language) ?? '') : '';
    const inbox = this.inbox.state();
    return { ...health, why, inbox, waiting: await this.lists.waiting(body) };
  }

  /** Whether a body is a sample, and whether somebody is trying it: then its mails stay in the building. */
  sampleStanding(body: string): ReturnType<SampleMails['standingOf']> {
    return this.samples.standingOf(body);
  }

  private wordsOf(body: string, text: string): Words {
    const { offices, people } = this.bodies.of(body);
    const holds = (name: string): boolean => name.includes(text);
    return {
      text,
      people: people.filter(({ name, post }) => holds(name) || holds(post)).map(({ id }) => id),
      offices: offices.filter(({ title }) => holds(title)).map(({ id }) => id),
    };
  }

  private line(caller: Caller, row: NoticeWithNumber): NoticeLine {
    const { why, said } = shown(row.cause, row.error, caller.language);
    const other = row.party === null ? null : this.bodies.find(row.party);
    const { offices, people } = other ?? this.bodies.of(row.body_id);
    return {
      id: row.id,
      incident: row.incident_id,
      number: row.number,
      about: row.about,
      template: row.template,
      partyName: row.party === null ? null : (other?.plan.bodyName ?? row.party),
      ...(row.destination === null
        ? {
            officeTitle: officeOf(offices, row.office).title,
            personName: people.find((each) => each.id === row.person)?.name ?? row.person,
          }
        : { officeTitle: DESTINATION[caller.language], personName: row.address }),
      address: row.destination === null ? row.address : '',
      subject: row.subject,
      status: row.status,
      stays: row.stays,
      attempts: row.attempts,
      copiesUsedUp: row.copies >= MOST_COPIES,
      dueAt: row.due_at,
      createdAt: row.created_at,
      settledAt: row.settled_at,
      why,
      error: asSaidTo(caller, said),
    };
  }
}

/**
 * Where a mail stayed in the building nobody got it, so the administrator may follow its link from here; not the link
 * of somebody of another body, in whose name it would answer.
 */
function mayFollow({ roles }: Caller, { party }: NoticeWithNumber, { stays }: NoticeLine): boolean {
  return party === null && roles.includes('administrator') && stays !== null;
}

/** In place of an office, where a place is told and no person. */
const DESTINATION: Word = { ja: '通知先', en: 'Destination' };

function triedWords(
  caller: Caller,
  { cause, detail }: AttemptRow,
): Pick<AttemptView, 'why' | 'detail'> {
  const { why, said } = shown(cause, detail, caller.language);
  return { why, detail: asSaidTo(caller, said) };
}

/** Only who looks after the relay needs the addresses it names. */
function asSaidTo({ roles }: Caller, said: string): string {
  return roles.includes('administrator') ? said : withoutAddresses(said);
}
