import { Logger } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { AppModule } from '../../src/app.module.js';
import { createApp, type App } from '../../src/app.js';
import { Bodies } from '../../src/bodies/bodies.service.js';
import { Loop } from '../../src/clock/loop.js';
import { TimerRepository } from '../../src/clock/timer.repository.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import type { Instant } from '../../src/domain/calendar/instant.js';
import { NoticeSender } from '../../src/notices/notice-sender.js';
import type { SendResult } from '../../src/notices/send-result.js';
import { SmtpTransport, type OutgoingMail } from '../../src/notices/smtp.transport.js';
import type { Config } from '../../src/shared/config.js';
import type { VirtualClock } from './virtual-clock.js';

/** The network: what becomes of a mail that is handed to it. */
export interface Network {
  send(mail: OutgoingMail, isWanted: () => Promise<boolean>): Promise<SendResult>;
  greet(): Promise<SendResult>;
}

interface Connections {
  readonly writer: { readonly driver: { readonly databaseConnection: Database.Database } };
  readonly reader: { readonly driver: { readonly databaseConnection: Database.Database } };
  readonly release: () => void;
}

/** One process of the real program without its web server, on a virtual machine. */
export class Server {
  /** SQL statements so far: while they grow, something happens. */
  statements = 0;
  private dies = Infinity;
  private isDead = false;

  private constructor(
    private readonly app: App,
    readonly clock: VirtualClock,
  ) {}

  /** Begin as the program does: load, look back, perform what is due. `made`: it is there and has done nothing yet. */
  static async start(
    config: Config,
    { clock, network, made }: { clock: VirtualClock; network: Network; made: () => void },
  ): Promise<Server> {
    const app = await createApp(config, AppModule.with(config, clock));
    made();
    Logger.overrideLogger(false);
    const server = new Server(app, clock);
    // The edge of what is ours: beyond it lies the network.
    const transport = server.get(SmtpTransport);
    transport.send = (_, mail, isWanted = async () => true) =>
      server.isDead ? forever() : network.send(mail, isWanted);
    transport.greet = () => (server.isDead ? forever() : network.greet());
    server.watch();
    await server.get(Bodies).load();
    await server.get(NoticeSender).recover();
    server.get(Loop).start();
    return server;
  }

  get dead(): boolean {
    return this.isDead;
  }

  get<T>(token: abstract new (...given: never[]) => T): T {
    return this.app.get<T>(token as never);
  }

  /** When the next row is due, by the server's clock; null when nothing waits. */
  async nextDue(): Promise<Instant | null> {
    const times = [
      await this.get(TimerRepository).next(),
      await this.get(NoticeSender).next(),
      await this.get(Bodies).nextTurn(),
    ];
    return times.filter((each) => each !== null).toSorted()[0] ?? null;
  }

  /** It dies before its nth statement from now: in the middle of whatever it does then. */
  dieAfter(statements: number): void {
    this.dies = this.statements + statements;
  }

  /** As kill -9: nothing is finished, an open transaction is lost, the file is let go. */
  kill(): void {
    if (this.isDead) return;
    this.isDead = true;
    this.clock.kill();
    const { writer, reader, release } = this.connections();
    writer.driver.databaseConnection.close();
    reader.driver.databaseConnection.close();
    release();
  }

  /** It ends in good order: all it wrote is in the one file. */
  finish(): void {
    this.connections().writer.driver.databaseConnection.pragma('wal_checkpoint(TRUNCATE)');
    this.kill();
  }

  private watch(): void {
    const { writer, reader } = this.connections();
    for (const each of [writer, reader]) this.watchConnection(each.driver.databaseConnection);
    // Only the process is killed here, never the power cut: the disk need not be waited for.
    writer.driver.databaseConnection.pragma('synchronous = OFF');
  }

  private watchConnection(connection: Database.Database): void {
    const prepare = connection.prepare.bind(connection);
    connection.prepare = ((sql: string) => {
      const statement = prepare(sql);
      for (const name of ['run', 'all'] as const) {
        const act = statement[name].bind(statement) as (...values: unknown[]) => unknown;
        statement[name] = ((...values: unknown[]) => {
          this.statements += 1;
          if (this.statements > this.dies) this.kill();
          return act(...values);
        }) as never;
      }
      return statement;
    }) as typeof connection.prepare;
  }

  private connections(): Connections {
    return this.get(DatabaseModule) as unknown as Connections;
  }
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}
