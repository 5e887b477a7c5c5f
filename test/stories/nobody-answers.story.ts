import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AlarmsView } from '../../src/alarms/alarm.view.js';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';

const ADMINISTRATOR = 'it-administrator@aozora.example.jp';
const CHIEF = 'policy-director@aozora.example.jp';

describe('P8: an incident for which nobody answers', () => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await startApp({ quiet: true, watchTo: ADMINISTRATOR });
  });
  afterEach(() => app?.stop());

  const open = async (): Promise<AlarmsView['items']> =>
    (await app.as('desk').get<AlarmsView>('/api/v1/alarms')).json.items.filter(
      ({ state }) => state === 'open',
    );
  const told = (address: string) =>
    app.mailbox.to(address).filter(({ subject = '' }) => subject.includes('だれも応答していない'));
  const settle = async (): Promise<void> => {
    for (const { id } of await open()) {
      const done = await app
        .as('desk')
        .post(`/api/v1/alarms/${id}/settle`, { reason: '課長の自宅に電話した。' });
      expect(done.status).toBe(200);
    }
  };

  it('is mailed to administrators and 統括 within a tick, again each half hour, until a person acts', async () => {
    const incident = await report(app, { playbook: 'none' });
    await app.clock.advance(HOUR);
    const [alarm] = await open();
    expect(alarm).toMatchObject({
      kind: 'nobody-answers',
      incident: incident.id,
      detail: incident.number,
    });
    const before = told(ADMINISTRATOR).length;
    expect(before).toBeGreaterThan(0);
    expect(told(CHIEF).length).toBe(before);
    const mail = told(ADMINISTRATOR).at(-1);
    expect(mail?.subject).toContain('【緊急・要対応】');
    expect(mail?.text).toContain(incident.number);
    expect(mail?.text).toContain('紙の名簿');
    expect(mail?.text).not.toContain('脅迫文');
    await app.clock.advance(30 * MINUTE);
    expect(told(ADMINISTRATOR).length).toBe(before + 1);
    await settle();
    await app.clock.advance(HOUR);
    expect(told(ADMINISTRATOR).length).toBe(before + 1);
  });

  it('is over when somebody answers, and rings anew when another rung is called in vain', async () => {
    const incident = await report(app, { playbook: 'none' });
    const ringing = async () => (await incident.escalation()).rungs.filter(({ alarm }) => alarm);
    const until = async (count: number): Promise<void> => {
      for (let waited = 0; (await ringing()).length < count && waited < 12; waited += 1) {
        await app.clock.advance(15 * MINUTE);
      }
    };
    await until(1);
    await settle();
    const settled = await ringing();
    await until(settled.length + 1);
    const rung = await ringing();
    expect(rung.length).toBeGreaterThan(settled.length);
    expect(await open()).toHaveLength(1);
    // One person may answer for several rungs at once.
    for (let left = rung; left.length > 0; left = await ringing()) {
      const [{ id, candidates } = { id: '', candidates: [] }] = left;
      const said = { person: candidates[0]?.person, choice: 'understood' };
      await incident.do('desk', `rungs/${id}/answer`, said);
    }
    expect(await open()).toEqual([]);
  });

  it('is named in one mail with all others, and a drill is not', async () => {
    const incidents = [];
    for (let each = 0; each < 8; each += 1) {
      incidents.push(await report(app, { playbook: 'none', summary: `窓口の端末 ${each}` }));
    }
    const drill = await report(app, { playbook: 'none', drill: true });
    await app.clock.advance(40 * MINUTE);
    const mail = told(ADMINISTRATOR).at(-1);
    const numbers = incidents.map(({ number }) => number);
    expect(numbers.filter((number) => mail?.text?.includes(number)).length).toBe(6);
    expect(mail?.text).toContain('ほか2件');
    expect((await open()).map(({ detail }) => detail).toSorted()).toEqual(numbers.toSorted());
    expect((await open()).map(({ incident }) => incident)).not.toContain(drill.id);
  });
});
