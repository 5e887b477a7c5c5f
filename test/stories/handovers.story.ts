import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR } from '../../src/domain/calendar/instant.js';
import type {
  HandoverDraftView,
  HandoversView,
  HandoverView,
} from '../../src/desk/handover.view.js';
import type { DeskCount } from '../../src/desk/inbox.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

const PATH = '/api/v1/handovers';

describe('引継ぎ', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  let other: ReportedCase;
  let draft: HandoverDraftView;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app);
    other = await report(app, { summary: '支所の空調が止まった', kind: 'unknown', level: 'L1' });
    await incident.do('desk', 'taking');
    const at = (action: string): string => `runs/ransomware/steps/unplug/${action}`;
    await incident.do('desk', at('begin'));
    await app.pass(HOUR);
  });
  afterAll(() => app?.stop());

  const list = async (who: string): Promise<HandoversView> =>
    (await app.as(who).get<HandoversView>(PATH)).json;
  const count = async (who: string): Promise<number> =>
    (await app.as(who).get<DeskCount>('/api/v1/inbox/count')).json.handovers;
  const responder = (): string =>
    draft.colleagues.find(({ name }) => name === '（例）情報システム係')?.account ?? '';
  const offer = async (
    texts: Readonly<Record<string, string>>,
    to = responder(),
    replaces: string[] = [],
  ) => {
    const items = Object.entries(texts).map(([id, text]) => ({ incident: id, text }));
    return app
      .as('desk')
      .post<HandoverView & Problem>(PATH, { to, note: '大雨の見込み', items, replaces });
  };
  const end = async (who: string, id: string, how: string) =>
    app.as(who).post<HandoverView & Problem>(`${PATH}/${id}/${how}`);

  it('is written beforehand from the state: what is, what is open and whose, who has not answered', async () => {
    draft = (await app.as('desk').get<HandoverDraftView>(`${PATH}/draft`)).json;
    expect(draft.items.map((each) => each.incident.number)).toEqual([
      incident.number,
      other.number,
    ]);
    const [first] = draft.items;
    expect(first?.takenBy).toBe('（例）夜間受付');
    for (const part of [
      '■いまの状態\nL4 危機・トリアージ',
      '■試したことと結果',
      '■未完了と担当\n着手: ',
      '（（例）夜間受付',
      '■未確認の管理職\n課長（（例）',
      '■次の判断時刻',
      '■注意',
    ]) {
      expect(first?.text).toContain(part);
    }
    expect(draft.colleagues.map(({ name }) => name)).not.toContain('（例）夜間受付');
    expect(draft.colleagues.map(({ name }) => name)).not.toContain('（例）監査担当');
  });

  it('waits with both until the person named has accepted, and is on record in each incident', async () => {
    const texts = { [incident.id]: '業者は4時に着く', [other.id]: '朝に設備係へ電話' };
    const { status, json } = await offer(texts);
    expect(status).toBe(201);
    expect((await list('desk')).waiting).toMatchObject([{ id: json.id, side: 'from' }]);
    expect((await list('responder')).waiting).toMatchObject([{ side: 'to', note: '大雨の見込み' }]);
    expect([await count('responder'), await count('desk')]).toEqual([1, 0]);
    expect((await incident.view()).handover?.to).toBe('（例）情報システム係');
    expect((await incident.view()).taken?.by).toBe('（例）夜間受付');
    expect((await incident.entries('handover-offered'))[0]?.text).toContain('業者は4時に着く');
    expect((await other.entries('handover-offered'))[0]?.text).not.toContain('業者');
  });

  it('is accepted by nobody else, and from then on is theirs', async () => {
    const [{ id = '' } = {}] = (await list('responder')).waiting;
    expect((await end('desk', id, 'acceptance')).status).toBe(409);
    expect((await end('responder', id, 'withdrawal')).status).toBe(409);
    const { acceptedAt } = (await end('responder', id, 'acceptance')).json;
    expect(acceptedAt).not.toBeNull();
    expect((await end('responder', id, 'acceptance')).json.type).toBe('/problems/handover-state');
    for (const each of [incident, other]) {
      expect((await each.view()).taken?.by).toBe('（例）情報システム係');
      expect((await each.view()).handover).toBeNull();
      expect(await each.entries('handover-accepted')).toHaveLength(1);
    }
    expect(await count('responder')).toBe(0);
    expect((await list('desk')).past).toMatchObject([{ id, acceptedAt }]);
  });

  it('is not given twice: another takes its place where that is said, on record in each incident', async () => {
    const { json: first } = await offer({ [incident.id]: '一度目', [other.id]: '空調' });
    const { status, json: refused } = await offer({ [incident.id]: '二度目' });
    expect([status, refused.type]).toEqual([409, '/problems/handover-state']);
    for (const part of [incident.number, '（例）夜間受付', '（例）情報システム係'])
      expect(refused.detail).toContain(part);
    const both = await Promise.all(
      ['二度目', '同時の二度目'].map((text) =>
        offer({ [incident.id]: text }, responder(), [first.id]),
      ),
    );
    expect(both.map((each) => each.status).toSorted()).toEqual([201, 409]);
    const second = both.find((each) => each.status === 201)?.json ?? first;
    expect((await list('desk')).waiting.map(({ id }) => id)).toEqual([second.id]);
    expect((await incident.view()).handover).not.toBeNull();
    expect((await other.view()).handover).toBeNull();
    expect(await other.entries('handover-withdrawn')).toHaveLength(1);
    expect((await end('responder', first.id, 'acceptance')).status).toBe(409);
    await incident.do('desk', 'entries', { text: '渡したあとの記録' });
    const [waiting] = (await list('responder')).waiting;
    expect(waiting?.items.map(({ changes }) => changes)).toEqual([1]);
    await end('desk', second.id, 'withdrawal');
    expect((await incident.view()).handover).toBeNull();
    expect((await list('responder')).waiting).toEqual([]);
    expect((await end('responder', second.id, 'acceptance')).status).toBe(409);
  });

  it('is given once where the answer was lost and it is sent again, and null is no list', async () => {
    const items = [{ incident: incident.id, text: '返事が届かなかった' }];
    const body = { to: responder(), note: '', items };
    const send = () =>
      app.as('desk').post<HandoverView>(PATH, body, { 'idempotency-key': 'handover-1' });
    const [first, again] = [await send(), await send()];
    expect([again.status, again.json]).toEqual([201, first.json]);
    const broken = await app.as('desk').post(PATH, { ...body, replaces: null });
    expect(broken.status).toBe(400);
    await end('desk', first.json.id, 'withdrawal');
  });

  it('goes to somebody who can log in, and is about what is open', async () => {
    const me = await app.as('desk').get<{ account: string }>('/api/v1/session');
    expect((await offer({ [incident.id]: 'x' }, me.json.account)).status).toBe(409);
    expect((await offer({ [incident.id]: 'x' }, incident.id)).status).toBe(409);
    expect((await offer({})).status).toBe(400);
    await other.do('desk', 'judgement', { incident: false, reason: '点検だった' });
    expect((await offer({ [incident.id]: 'x', [other.id]: 'y' })).status).toBe(409);
    expect((await list('desk')).waiting).toEqual([]);
    expect(await incident.entries('handover-offered')).toHaveLength(4);
  });
});
