import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../shared/config.js';
import { isPostgres, readerSource, writerSource } from './data-sources.js';
import { holdDatabase } from './instance-lock.js';
import { PostgresUnitOfWork } from './postgres-unit-of-work.js';
import { Reader } from './reader.js';
import { SqliteUnitOfWork } from './sqlite-unit-of-work.js';
import { UnitOfWork } from './unit-of-work.js';

const WRITER = Symbol('writer');
const READER = Symbol('reader');
const HOLD = Symbol('hold');

/** Opens the database: held by this process, migrated, one way to write and one to read. */
@Global()
@Module({
  providers: [
    {
      provide: HOLD,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        isPostgres(config) ? () => undefined : holdDatabase(config.database),
    },
    {
      provide: WRITER,
      inject: [CONFIG, HOLD],
      useFactory: async (config: Config) => {
        const source = await writerSource(config).initialize();
        await source.runMigrations({ transaction: 'each' });
        return source;
      },
    },
    {
      provide: READER,
      // After the writer, which makes the file and its tables.
      inject: [CONFIG, WRITER],
      useFactory: (config: Config) => readerSource(config).initialize(),
    },
    {
      provide: UnitOfWork,
      inject: [CONFIG, WRITER],
      useFactory: (config: Config, writer: DataSource) =>
        isPostgres(config) ? new PostgresUnitOfWork(writer) : new SqliteUnitOfWork(writer),
    },
    {
      provide: Reader,
      inject: [READER],
      useFactory: (reader: DataSource) => new Reader(reader),
    },
  ],
  exports: [UnitOfWork, Reader],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(WRITER) private readonly writer: DataSource,
    @Inject(READER) private readonly reader: DataSource,
    @Inject(HOLD) private readonly release: () => void,
  ) {}

  /** Close both connections and let go of the file. */
  async onApplicationShutdown(): Promise<void> {
    await this.reader.destroy();
    await this.writer.destroy();
    this.release();
  }
}
