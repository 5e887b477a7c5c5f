import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.js';
import { until } from './until.js';

const PASSWORD = 'secret';

/** Debian's account that owns nothing. */
const NOBODY = 65_534;

/** A real IMAP server (Dovecot) on a free port of loopback, with one mailbox that mails can be put into. */
export class ImapServer {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /**
   * Make a mailbox and begin to serve it.
   * @throws when Dovecot is not there, naming what to install.
   */
  static async start(): Promise<ImapServer> {
    const folder = await mkdtemp(join(tmpdir(), 'hikeshi-imap-'));
    await chmod(folder, 0o755);
    const server = new ImapServer(folder, await freePort());
    for (const each of ['', 'new', 'cur', 'tmp']) {
      const path = join(server.maildir, each);
      await mkdir(path, { recursive: true });
      if (isRoot()) await chown(path, NOBODY, NOBODY);
    }
    if (isRoot()) await chown(join(folder, 'home'), NOBODY, NOBODY);
    await server.serve();
    return server;
  }

  /** The setting `imapUrl` for it. */
  get url(): string {
    return `imap://replies:${PASSWORD}@127.0.0.1:${this.port}/INBOX?tls=no`;
  }

  /** A mail comes in. */
  async deliver(mail: string): Promise<void> {
    const name = `${Date.now()}.${randomUUID()}.test`;
    const waiting = join(this.maildir, 'tmp', name);
    await writeFile(waiting, mail.replaceAll(/\r?\n/g, '\r\n'));
    if (isRoot()) await chown(waiting, NOBODY, NOBODY);
    await rename(waiting, join(this.maildir, 'new', name));
  }

  /** The server loses its numbers and gives new ones to the same mails. */
  async renumber(): Promise<void> {
    await this.stop();
    const names = (await readdir(this.maildir)).filter((name) => name.startsWith('dovecot'));
    for (const name of names) await rm(join(this.maildir, name));
    await this.serve();
  }

  /** Begin to serve, on the same port with the same mails. */
  async serve(): Promise<void> {
    const config = join(this.folder, 'dovecot.conf');
    await writeFile(config, this.config());
    const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) =>
      existsSync(path),
    );
    if (!program) throw new Error('Dovecot is missing: apt-get install dovecot-imapd');
    const child = spawn(program, ['-F', '-c', config], { stdio: 'ignore', detached: true });
    this.child = child;
    await until(() => this.answers()).catch(async (error: Error) => {
      const log = await readFile(join(this.folder, 'log'), 'utf8').catch(() => '');
      throw new Error(`Dovecot does not answer: ${log}`, { cause: error });
    });
  }

  /** Nobody answers on the port any more; every connection is cut. */
  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    // A process that serves a connection outlives its master.
    if (child.pid) killGroup(child.pid);
  }

  /** The story is over. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private get maildir(): string {
    return join(this.folder, 'home', 'Maildir');
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      const end = (is: boolean) => (): void => {
        socket.destroy();
        resolve(is);
      };
      socket.once('data', end(true)).once('error', end(false)).once('close', end(false));
    });
  }

  private config(): string {
    const run = join(this.folder, 'run');
    const me = userInfo().username;
    const [internal, login, owner] = isRoot() ? ['dovecot', 'dovenull', NOBODY] : [me, me, me];
    return `base_dir = ${run}
state_dir = ${run}
log_path = ${join(this.folder, 'log')}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${internal}
default_login_user = ${login}
mail_location = maildir:~/Maildir
first_valid_uid = 0
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner} gid=${owner} home=${join(this.folder, 'home')}
}
service imap-login {
  ${isRoot() ? '' : 'chroot ='}
  inet_listener imap {
    port = ${this.port}
  }
  inet_listener imaps {
    port = 0
  }
}
${isRoot() ? '' : 'service anvil {\n  chroot =\n}\n'}`;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function killGroup(id: number): void {
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // None is left.
  }
}
