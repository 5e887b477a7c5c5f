import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../shared/config.js';
import { Signals } from '../shared/signals.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { isPostgres, readerSource, writerSource } from './data-sources.js';
import { DiskBeside } from './disk.js';
import { holdDatabase } from './instance-lock.js';
import { Alone, Membership } from './membership.js';
import { PostgresMembership } from './postgres-membership.js';
import { PostgresUnitOfWork } from './postgres-unit-of-work.js';
import { Reader } from './reader.js';
import { Sockets } from './sockets.js';
import { SqliteUnitOfWork } from './sqlite-unit-of-work.js';
import { UnitOfWork } from './unit-of-work.js';

const WRITER = Symbol('writer');
const READER = Symbol('reader');
const HOLD = Symbol('hold');

/** Opens the database: held by this process, migrated, one way to write and one to read. */
@Global()
@Module({
  providers: [
    Sockets,
    {
      provide: HOLD,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        isPostgres(config) ? () => undefined : holdDatabase(config.database),
    },
    {
      provide: WRITER,
      inject: [CONFIG, Sockets, HOLD],
      useFactory: async (config: Config, sockets: Sockets) => {
        const source = await opened(config, writerSource(config, sockets));
        await source.runMigrations({ transaction: 'each' });
        return source;
      },
    },
    {
      provide: READER,
      // After the writer, which makes the file and its tables.
      inject: [CONFIG, Sockets, WRITER],
      useFactory: (config: Config, sockets: Sockets) =>
        opened(config, readerSource(config, sockets)),
    },
    {
      provide: Membership,
      // Last: whoever the others know is at work.
      inject: [CONFIG, Sockets, Signals, READER],
      useFactory: ({ database }: Config, sockets: Sockets, signals: Signals) =>
        isPostgres({ database })
          ? PostgresMembership.join({ database, signals, cut: () => sockets.cut() })
          : new Alone(),
    },
    {
      provide: UnitOfWork,
      inject: [CONFIG, WRITER],
      useFactory: (config: Config, writer: DataSource) =>
        isPostgres(config)
          ? new PostgresUnitOfWork(writer)
          : new SqliteUnitOfWork(writer, new DiskBeside(config.folder)),
    },
    {
      provide: Reader,
      inject: [READER],
      useFactory: (reader: DataSource) => new Reader(reader),
    },
  ],
  exports: [Membership, UnitOfWork, Reader],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(WRITER) private readonly writer: DataSource,
    @Inject(READER) private readonly reader: DataSource,
    @Inject(HOLD) private readonly release: () => void,
    private readonly membership: Membership,
  ) {}

  /** Leave the other nodes, close both connections and let go of the file. */
  async onApplicationShutdown(): Promise<void> {
    await this.membership.leave();
    await this.reader.destroy();
    await this.writer.destroy();
    this.release();
  }
}

/** @throws UnusableFile naming the database when it cannot be opened: the operator needs no stack for that. */
async function opened(config: Config, source: DataSource): Promise<DataSource> {
  try {
    return await source.initialize();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new UnusableFile([{ place: nameOf(config), what: `cannot be opened: ${what}` }]);
  }
}

/** The file, or the server and its database without who logs in there. */
function nameOf(config: Config): string {
  if (!isPostgres(config)) return config.database;
  const { host, pathname } = new URL(config.database);
  return `postgres://${host}${pathname}`;
}
