import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../shared/config.js';
import type { Sockets } from './sockets.js';
import { CreateAccounts1000000000000 } from './migrations/1000-create-accounts.js';
import { CreateIncidents1001000000000 } from './migrations/1001-create-incidents.js';
import { CreateJobs1002000000000 } from './migrations/1002-create-jobs.js';
import { NoteWhenPlansWereKept1003000000000 } from './migrations/1003-note-when-plans-were-kept.js';
import { CreateDrafts1004000000000 } from './migrations/1004-create-drafts.js';
import { LogInIdsPerBody1005000000000 } from './migrations/1005-log-in-ids-per-body.js';
import { RefuseOlderPlaybooks1006000000000 } from './migrations/1006-refuse-older-playbooks.js';
import { CreatePlanVersions1010000000000 } from './migrations/1010-create-plan-versions.js';
import { KeepPlanReviews1015000000000 } from './migrations/1015-keep-plan-reviews.js';
import { CreateParties1030000000000 } from './migrations/1030-create-parties.js';
import { CreatePlanProofs1040000000000 } from './migrations/1040-create-plan-proofs.js';
import { NoticesWithoutIncident1050000000000 } from './migrations/1050-notices-without-incident.js';
import { CreateSecondRelay1065000000000 } from './migrations/1065-create-second-relay.js';
import { CreateClockJumps1070000000000 } from './migrations/1070-create-clock-jumps.js';
import { CreateAlarms1076000000000 } from './migrations/1076-create-alarms.js';
import { CreateEngineTick1075000000000 } from './migrations/1075-create-engine-tick.js';
import { CreateInboundMail1080000000000 } from './migrations/1080-create-inbound-mail.js';
import { FindNoticesByNumber1081000000000 } from './migrations/1081-find-notices-by-number.js';
import { FindDeadAddresses1082000000000 } from './migrations/1082-find-dead-addresses.js';
import { NoteWhatPeopleDoWithMails1085000000000 } from './migrations/1085-note-what-people-do-with-mails.js';
import { KnowHowLongTheServerWasOff1086000000000 } from './migrations/1086-know-how-long-the-server-was-off.js';
import { FindIncidentsByAsset1087000000000 } from './migrations/1087-find-incidents-by-asset.js';
import { MergeMails1090000000000 } from './migrations/1090-merge-mails.js';
import { CreateMailTests1096000000000 } from './migrations/1096-create-mail-tests.js';
import { NoteWhyMailsFail1095000000000 } from './migrations/1095-note-why-mails-fail.js';
import { KeepContactAnswers1098000000000 } from './migrations/1098-keep-contact-answers.js';
import { FindMailsWithoutWalking1099000000000 } from './migrations/1099-find-mails-without-walking.js';
import { CreateDestinations1100000000000 } from './migrations/1100-create-destinations.js';
import { FindNewReports1101000000000 } from './migrations/1101-find-new-reports.js';
import { CreateFiles1113000000000 } from './migrations/1113-create-files.js';
import { KeepFigures1114000000000 } from './migrations/1114-keep-figures.js';
import { TakeMailsInTurn1115000000000 } from './migrations/1115-take-mails-in-turn.js';
import { FindBulletins1120000000000 } from './migrations/1120-find-bulletins.js';
import { AgeHandovers1121000000000 } from './migrations/1121-age-handovers.js';
import { NoteWhereMailsWent1122000000000 } from './migrations/1122-note-where-mails-went.js';
import { FindTheWorst1124000000000 } from './migrations/1124-find-the-worst.js';
import { KeepFirstRun1109000000000 } from './migrations/1109-keep-first-run.js';
import { CreateHandovers1102000000000 } from './migrations/1102-create-handovers.js';

const MIGRATIONS = [
  CreateAccounts1000000000000,
  CreateIncidents1001000000000,
  CreateJobs1002000000000,
  NoteWhenPlansWereKept1003000000000,
  CreateDrafts1004000000000,
  LogInIdsPerBody1005000000000,
  RefuseOlderPlaybooks1006000000000,
  CreatePlanVersions1010000000000,
  KeepPlanReviews1015000000000,
  CreateParties1030000000000,
  CreatePlanProofs1040000000000,
  NoticesWithoutIncident1050000000000,
  CreateSecondRelay1065000000000,
  CreateClockJumps1070000000000,
  CreateEngineTick1075000000000,
  CreateAlarms1076000000000,
  CreateInboundMail1080000000000,
  FindNoticesByNumber1081000000000,
  FindDeadAddresses1082000000000,
  NoteWhatPeopleDoWithMails1085000000000,
  KnowHowLongTheServerWasOff1086000000000,
  FindIncidentsByAsset1087000000000,
  MergeMails1090000000000,
  NoteWhyMailsFail1095000000000,
  CreateMailTests1096000000000,
  KeepContactAnswers1098000000000,
  FindMailsWithoutWalking1099000000000,
  CreateDestinations1100000000000,
  FindNewReports1101000000000,
  KeepFirstRun1109000000000,
  CreateFiles1113000000000,
  CreateHandovers1102000000000,
  KeepFigures1114000000000,
  TakeMailsInTurn1115000000000,
  FindBulletins1120000000000,
  AgeHandovers1121000000000,
  NoteWhereMailsWent1122000000000,
  FindTheWorst1124000000000,
];

/** A transaction that stands still, as its process does, keeps the rows it holds from everybody else so long. */
const LONGEST_STANDSTILL_MS = 15_000;

/** Longer than this without a connection, and whoever waits for one is told that the database is away. */
const CONNECTS_WITHIN_MS = 15_000;

interface Opening {
  readonly database: string;
  readonly readonly: boolean;
  /** The connections of PostgreSQL. */
  readonly sockets?: Sockets;
}

/** The connection that writes; only units of work hold it. Not opened yet. */
export function writerSource(
  { database }: Pick<Config, 'database'>,
  sockets?: Sockets,
): DataSource {
  const opening = { database, readonly: false, sockets };
  return new DataSource({ ...options(opening), migrations: MIGRATIONS });
}

/** A connection that cannot write: what the application is given by default. Not opened yet. */
export function readerSource(
  { database }: Pick<Config, 'database'>,
  sockets?: Sockets,
): DataSource {
  return new DataSource(options({ database, readonly: true, sockets }));
}

/** Whether the settings name a PostgreSQL database; else an SQLite file. */
export function isPostgres(config: Pick<Config, 'database'>): boolean {
  return /^postgres(ql)?:\/\//.test(config.database);
}

function options(opening: Opening): DataSourceOptions {
  return isPostgres(opening) ? postgres(opening) : sqlite(opening);
}

function postgres({ database, readonly, sockets }: Opening): DataSourceOptions {
  const settings = readonly
    ? '-c default_transaction_read_only=on'
    : `-c synchronous_commit=on -c idle_in_transaction_session_timeout=${LONGEST_STANDSTILL_MS}`;
  return {
    type: 'postgres',
    url: database,
    extra: {
      max: 10,
      options: settings,
      keepAlive: true,
      connectionTimeoutMillis: CONNECTS_WITHIN_MS,
      stream: sockets?.make,
    },
  };
}

function sqlite({ database, readonly }: Opening): DataSourceOptions {
  if (!readonly) mkdirSync(dirname(database), { recursive: true });
  return {
    type: 'better-sqlite3',
    database,
    readonly,
    fileMustExist: readonly,
    enableWAL: !readonly,
    statementCacheSize: 500,
    prepareDatabase: (connection: Database.Database) => {
      connection.pragma('busy_timeout = 5000');
      connection.pragma('foreign_keys = ON');
      // WAL alone may lose acknowledged rows in a power cut; FULL does not.
      connection.pragma('synchronous = FULL');
    },
  };
}
