import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DiagnosisView } from '../../src/diagnosis/diagnosis.view.js';
import { SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';

const PATH = '/api/v1/diagnosis';

describe('診断', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
  });
  afterAll(() => app?.stop());

  const read = async (): Promise<DiagnosisView> =>
    (await app.as('administrator').get<DiagnosisView>(PATH)).json;
  const finding = async (check: string) =>
    (await read()).lines.find((each) => each.check === check)?.finding;

  it('is for administrators, and holds no secret', async () => {
    expect((await app.as('ciso').get(PATH)).status).toBe(403);
    const { text } = await app.as('administrator').get(PATH);
    expect(text).not.toContain(app.config.secret || 'no secret is set');
  });

  it('measures what a fresh installation lacks', async () => {
    const { at, lines, program } = await read();
    expect(at).toBe(app.clock.now());
    expect(program.migrations).toBeGreaterThan(20);
    expect(Object.fromEntries(lines.map((each) => [each.check, each.finding]))).toMatchObject({
      sample: 'sample-untried',
      address: 'address-missing',
      mail: 'mail-untried',
      canary: 'canary-off',
      inbox: 'inbox-off',
      backup: 'backup-unknown',
      watch: 'watch-off',
      alarms: 'alarms-none',
    });
  });

  it('says that mails leave once one has, and why they do not', async () => {
    const test = { address: 'somebody@outside.example.jp' };
    await app.as('administrator').post('/api/v1/mail-setup/tests', test);
    await app.settled();
    expect(await finding('mail')).toBe('mail-well');
    await app.clock.advance(SECOND);
    app.mailbox.refuseAll = { code: 421, text: 'closed for tonight' };
    await app.as('administrator').post('/api/v1/mail-setup/tests', test);
    await app.settled();
    const mail = (await read()).lines.find((each) => each.check === 'mail');
    expect(mail).toMatchObject({ finding: 'mail-failing', health: 'bad' });
    expect(mail?.act).not.toBe('');
  });
});
