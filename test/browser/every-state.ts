import { MINUTE } from '../../src/domain/calendar/instant.js';
import type { NoticePage } from '../../src/notices/notice.view.js';
import type { RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import type { Client, Json } from '../harness/client.js';

/** Another body that the installation serves. */
export const PARTY = 'shinagawa';

/** Incidents, versions of the plan and mails in states that `play` does not come to; the relay is down at the end. */
export async function everyState(app: RunningApp): Promise<Readonly<Record<string, string>>> {
  const states = { ...(await incidents(app)), ...(await plans(app)) };
  await mails(app);
  return states;
}

const SMALL = { kind: 'unknown', playbook: 'none' };

/** `quiet` can be closed, `left` can go on, `aside` was no incident, `merged` goes on in another, `shared` has a party. */
async function incidents(app: RunningApp): Promise<Readonly<Record<string, string>>> {
  const small = (summary: string) => report(app, { ...SMALL, summary });
  const [quiet, left] = [await small('閉じる前の事案'), await small('先へ進める事案')];
  const [aside, merged] = [await small('見間違いだった'), await small('同じ事案の二つ目')];
  for (const each of [quiet, left]) await each.do('responder', 'judgement', { incident: true });
  for (const confirmation of ['止まった', '戻した'])
    await quiet.do('responder', 'phase', { confirmation });
  const measure = { what: '訓練する', owner: '情報政策課', due: '2027-04-01' };
  await quiet.do('responder', 'measures', measure);
  await aside.do('responder', 'judgement', { incident: false, reason: '見間違い' });
  await merged.do('desk', 'merging', { into: left.id });
  const shared = await report(app, { summary: '二つの団体の事案', kind: 'vendor-incident' });
  await shared.do('ciso', 'parties', {
    ...{ party: PARTY, scope: 'steps', office: 'section-manager' },
    ...{ asked: '窓口の状況を知らせてください', reason: '住民の手続に影響する' },
  });
  await post(app.as('desk', PARTY), `/shared-incidents/${shared.id}/answer`, {
    choice: 'call-me',
    note: '',
  });
  return {
    ...{ quiet: quiet.id, left: left.id, aside: aside.id },
    ...{ merged: merged.id, shared: shared.id },
  };
}

/** `checked` and `requested` are versions of the plan that were checked, and sent for approval; a review is due. */
async function plans(app: RunningApp): Promise<Readonly<Record<string, string>>> {
  const versions = '/plan/versions';
  const made = async (): Promise<string> => {
    const { id } = await post<{ id: string }>(app.as('administrator'), versions, {
      from: 'in-force',
    });
    await post(app.as('administrator'), `${versions}/${id}/check`);
    return id;
  };
  const [checked, requested] = [await made(), await made()];
  const day = { inForceFrom: '2026-12-01' };
  await post(app.as('administrator'), `${versions}/${requested}/request`, day);
  await post(app.as('auditor'), '/plan/reviews', { day: '2026-11-18', note: '連絡先が古い' });
  return { checked, requested };
}

/** A mail that waits, one that is held back, and an alarm: no mail leaves. */
async function mails(app: RunningApp): Promise<void> {
  await app.settled();
  await app.mailbox.stop();
  for (const summary of ['メールが出ない晩', '送信箱で待つメール'])
    await report(app, { playbook: 'none', summary });
  const waiting = await app.as('desk').get<NoticePage>('/api/v1/notices?status=pending');
  const [first] = waiting.json.items;
  await post(app.as('ciso'), `/notices/${first?.id ?? ''}/park`, { reason: '宛先を確かめる' });
  await app.clock.advance(2 * MINUTE);
}

async function post<T>(client: Client, path: string, body: Json = {}): Promise<T> {
  const answer = await client.post<T>(`/api/v1${path}`, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json;
}
