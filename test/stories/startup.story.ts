import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { onPostgres, testDatabase, type TestDatabase } from '../harness/database.js';
import { built, runProgram, type Ended } from '../harness/program.js';
import { ServerProcess } from '../harness/server-process.js';

/** One installation in a folder of its own, whose files a story may spoil. */
describe('npm start', () => {
  let root: string;
  let database: TestDatabase;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'hikeshi-start-'));
    const ours = (path: string): boolean => !/dist\/(tools|web)/.test(path);
    cpSync(join(built('main.js'), '..'), join(root, 'dist'), { recursive: true, filter: ours });
    cpSync('package.json', join(root, 'package.json'));
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  });
  beforeEach(async () => {
    database = await testDatabase();
    for (const folder of ['config', 'playbooks']) {
      rmSync(join(root, folder), { recursive: true, force: true });
      cpSync(folder, join(root, folder), { recursive: true });
    }
  });
  afterEach(() => database.drop());
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const main = (): string => join(root, 'dist', 'main.js');
  const settings = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
    HIKESHI_DATABASE: database.url,
    HIKESHI_PORT: '0',
    ...more,
  });
  const start = (more?: NodeJS.ProcessEnv): Promise<Ended> => runProgram(main(), settings(more));
  const spoil = (file: string, change: (text: string) => string): void => {
    const path = join(root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  /** It stops with code 1 and one line that begins with what is wrong. */
  const expectLine = ({ code, output }: Ended, line: RegExp): void => {
    expect(output.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(code).toBe(1);
  };

  describe('stops with one line that names', () => {
    // Settings and plans are read before any database: told once, on SQLite.
    if (!onPostgres) {
      it('each of several mistakes, a line each', async () => {
        const { code, output } = await start({ HIKESHI_PROT: '1', HIKESHI_PORT: 'x' });
        expect(code).toBe(1);
        const lines = output.trimEnd().split('\n').toSorted();
        expect(lines).toEqual([
          expect.stringMatching(/^HIKESHI_PORT /),
          expect.stringMatching(/^HIKESHI_PROT /),
        ]);
      });

      it('a setting that does not exist', async () => {
        expectLine(await start({ HIKESHI_PROT: '3000' }), /^HIKESHI_PROT /);
      });

      it.each([
        ['HIKESHI_BODY', 'nowhere'],
        ['HIKESHI_PORT', 'eighty'],
        ['HIKESHI_SMTP_URL', 'http://relay'],
        ['HIKESHI_SECRET', 'short'],
        ['HIKESHI_LOG_LEVEL', 'loud'],
        ['HIKESHI_MAIL_FROM', 'nobody'],
      ])('%s when it is %s', async (name, value) => {
        expectLine(await start({ [name]: value }), new RegExp(`^${name} `));
      });

      it('a file that a setting names and that is not there', async () => {
        const missing = { HIKESHI_SECRET_FILE: join(root, 'nothing') };
        expectLine(await start(missing), /^HIKESHI_SECRET_FILE .*/);
      });

      it('an unknown key of the settings file, with its line', async () => {
        spoil('config/default.yaml', (text) => `${text}\nprot: 3000\n`);
        expectLine(await start(), /^config\/default\.yaml:\d+:1 .*prot/);
      });

      it('a plan that is no YAML, with its line', async () => {
        spoil('config/bodies/aozora/body.yaml', (text) => text.replace('plan: {', 'plan: ['));
        const { code, output } = await start();
        expect(code).toBe(1);
        expect(output).toMatch(/^config\/bodies\/aozora\/body\.yaml:\d+:\d+ /);
      });

      it('an appointment to an office that the plan does not have', async () => {
        spoil('config/bodies/aozora/body.yaml', (text) =>
          text.replace('{ office: mayor, person: mayor,', '{ office: governor, person: mayor,'),
        );
        expectLine(await start(), /^config\/bodies\/aozora\/body\.yaml.*governor/);
      });

      it('a playbook with a step that needs what no step leaves', async () => {
        spoil('playbooks/intentional/ransomware.yaml', (text) =>
          text.replace('- preserve-evidence.disk-image', '- preserve-evidence.disk-imagine'),
        );
        expectLine(await start(), /^playbooks\/intentional\/ransomware\.yaml.*disk-imagine/);
      });

      it('a plan that cannot be read', async () => {
        rmSync(join(root, 'config/bodies/aozora/body.yaml'));
        mkdirSync(join(root, 'config/bodies/aozora/body.yaml'));
        expectLine(await start(), /^config\/bodies\/aozora\/body\.yaml .*cannot be read/);
      });
    }

    it('a port that somebody else has', async () => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as AddressInfo;
      const ended = await start({ HIKESHI_PORT: String(port) });
      other.close();
      expectLine(ended, new RegExp(`${port}`));
    });

    if (onPostgres) {
      it('a database server that does not answer', async () => {
        const url = 'postgres://nobody@127.0.0.1:9/nothing';
        expectLine(await start({ HIKESHI_DATABASE: url }), /127\.0\.0\.1:9/);
      });
    } else {
      it('a file that another process holds', async () => {
        const first = new ServerProcess(settings(), main());
        first.spawn();
        await first.ready();
        expectLine(await start(), new RegExp(`^${database.url} .*in use`));
        await first.kill();
        const second = new ServerProcess(settings(), main());
        second.spawn();
        await second.ready();
        await second.kill();
      });

      it('a file that is no database', async () => {
        writeFileSync(database.url, 'これはデータベースではありません。'.repeat(50));
        expectLine(await start(), new RegExp(`${database.url}`));
      });
    }
  });

  it('prints address and set-up code, and answers as soon as it has said so', async () => {
    const server = new ServerProcess(settings(), main());
    server.spawn();
    await server.ready();
    expect(server.said).toMatch(/^Hikeshi {2}http:\/\/127\.0\.0\.1:\d+\//m);
    expect(server.said).toMatch(/set-up code: [A-Z2-9-]{8,}$/m);
    const address = /http:\S+/.exec(server.said)?.[0] ?? '';
    const setup = await fetch(`${address}api/v1/setup`);
    expect(await setup.json()).toMatchObject({ needed: true, body: { name: 'あおぞら市' } });
    expect(await server.end()).toBe(0);
  });
});
