import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { Problem } from '../../src/shared/problem.js';
import { WATER_OUTAGE, WATER_OUTAGE_FILE } from '../fixtures/water-outage.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import type { Json } from '../harness/client.js';
import { PlanCopy } from '../harness/plan-copy.js';

const act = (step: string, action: string): string => ReportedCase.at('water-outage', step, action);

interface Told {
  readonly status: number;
  readonly type: string;
  readonly ja: readonly [string, string];
  readonly en: readonly [string, string];
}

describe('what a refusal says', () => {
  const plan = new PlanCopy();
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    plan.write(WATER_OUTAGE_FILE, WATER_OUTAGE);
    app = await startApp({ root: plan.root });
    const harm = { counter: 'no', residents: 'no', personalData: 'no' };
    const playbook = 'water-outage';
    incident = await report(app, { kind: 'other-infrastructure', playbook, harm });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  /** The problem as each language tells it. */
  const told = async (loginId: string, what: string, body: Json = {}): Promise<Told> => {
    const path = `/api/v1/incidents/${incident.id}/${what}`;
    const send = (language: string) =>
      app.as(loginId).post<Problem>(path, body, { 'accept-language': language });
    const [ja, en] = [await send('ja'), await send('en')];
    for (const { headers, status, json } of [ja, en]) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(json.status).toBe(status);
    }
    return {
      status: ja.status,
      type: ja.json.type.replace('/problems/', ''),
      ja: [ja.json.title, ja.json.detail],
      en: [en.json.title, en.json.detail],
    };
  };

  it.each([
    {
      fact: 'water-cooled',
      value: 'maybe',
      label: '空調が水を使うか',
      words: ['「はい」か「いいえ」', 'yes or no'],
    },
    {
      fact: 'counters',
      value: 2.5,
      label: '使えない窓口の数',
      words: ['0以上の整数', 'a whole number from 0 on'],
    },
    { fact: 'pressure', value: 'low', label: '水圧', words: ['数', 'a number'] },
    {
      fact: 'stopped-at',
      value: '2026-11-21',
      label: '止まった時刻',
      words: ['日時', 'a date and time'],
    },
    {
      fact: 'words',
      value: 5,
      label: '窓口の言葉',
      words: ['4,000文字以内の文', 'a text of at most 4,000 characters'],
    },
    {
      fact: 'cause',
      value: 'ghost',
      label: '原因',
      words: ['示された選択肢', 'one of the options'],
    },
  ])('of a value that does not fit the fact $fact', async ({ fact, value, label, words }) => {
    const [ja = '', en = ''] = words;
    const misfit = {
      status: 422,
      type: 'fact-misfit',
      ja: [
        '入力の形が違います',
        `「${label}」は、${ja}で入力してください。分からなければ「不明」にできます。`,
      ],
      en: ['A fact does not fit', `"${label}" has to be ${en}; "unknown" is always possible.`],
    };
    const facts = { [fact]: value };
    expect(await told('responder', act('ask-waterworks', 'completion'), { facts })).toEqual(misfit);
    expect(await told('desk', 'runs/water-outage/facts', { facts })).toEqual(misfit);
  });

  it('of a deadline of the law that somebody wants to move', async () => {
    const input = { until: plus(NIGHT, 9 * DAY), reason: '人がいない' };
    expect(await told('chief', act('report-leak', 'postponement'), input)).toEqual({
      status: 409,
      type: 'legal-deadline',
      ja: [
        '法令等の期限は延ばせません',
        '「個人情報保護委員会へ速報を出す」の期限は法令等によるもので、延ばせません。遅れるときは、その理由を経過に書いてください。',
      ],
      en: [
        'A legal deadline',
        'The deadline of "個人情報保護委員会へ速報を出す" is set by law and cannot be moved. If it will be missed, note why in the timeline.',
      ],
    });
  });

  it('of a time that is no later', async () => {
    const later = {
      status: 422,
      type: 'not-later',
      ja: ['日時を確かめてください', '今の期限より後の、これからの日時を入力してください。'],
      en: ['Not later than now', 'Give a time to come that is later than the present one.'],
    };
    const sooner = { until: plus(NIGHT, HOUR), reason: '早める' };
    expect(await told('chief', act('ask-waterworks', 'postponement'), sooner)).toEqual(later);
    const past = { phase: 'containment', title: '水を運ぶ', office: 'facilities', until: NIGHT };
    expect(await told('chief', 'runs/water-outage/steps', past)).toEqual(later);
  });

  it('of a required step that somebody of another office wants to leave out', async () => {
    const path = act('ask-waterworks', 'skip');
    expect(await told('mayor', path, { reason: '要らない' })).toEqual({
      status: 403,
      type: 'not-authorised',
      ja: [
        '決める権限がありません',
        '決められるのは 管財担当、CISO、統括責任者 です。不在のときは、代理の順に決めます。',
      ],
      en: [
        'Not yours to decide',
        'It is decided by 管財担当, CISO, 統括責任者. When they are absent, their deputies decide in order.',
      ],
    });
    expect((await told('ciso', path)).type).toBe('invalid-input');
    expect(await incident.entries('step-skipped')).toEqual([]);
  });

  it('of a wait that somebody wants to end early', async () => {
    await incident.complete('ask-waterworks');
    await incident.do('responder', act('watch-room', 'begin'));
    await app.clock.advance(HOUR + 30 * MINUTE);
    expect(await told('responder', act('watch-room', 'completion'))).toEqual({
      status: 409,
      type: 'too-early',
      ja: [
        'まだ終えられません',
        '決めた時間がたつまで終えられません。終えられるのは 令和8年11月21日(土) 05時13分 からです。早く終えるときは、理由を書いて省いてください。',
      ],
      en: [
        'Too early',
        'It cannot end before 2026-11-21 05:13 (Japan time). To end it earlier, skip it with a reason.',
      ],
    });
  });

  it('of a new version that does not fit', async () => {
    await incident.do('responder', 'runs', { playbook: 'ransomware' });
    const ransomware = (step: string, action: string): string =>
      ReportedCase.at('ransomware', step, action);
    for (const step of ['unplug', 'photograph', 'call-desk']) {
      await incident.do('ciso', ransomware(step, 'skip'), { reason: '済み' });
    }
    await incident.do('responder', ransomware('cut-segment', 'request'), { reason: '3階' });
    const file = 'playbooks/intentional/ransomware.yaml';
    plan.change(file, 'cut-segment]', 'cut-part]');
    plan.change(file, 'id: cut-segment\n', 'id: cut-part\n');
    await app.restart();
    const path = `/api/v1/incidents/${incident.id}/runs/ransomware/move`;
    const { digest } = (await app.as('responder').get<{ digest: string }>(path)).json;
    const input = { digest, reason: '改定' };
    const title = '【承認】被害のある区画をネットワークから切り離す';
    expect(await told('responder', 'runs/ransomware/move', input)).toEqual({
      status: 409,
      type: 'does-not-map',
      ja: [
        '新しい版に移せません',
        `新しい版に移せない手順があります: 「${title}」。先にその判断や事後承認を終えるか、今の版のまま進めてください。`,
      ],
      en: [
        'The new version does not fit',
        `Steps that cannot move to the new version: ${title}. Finish their decisions first, or stay with this version.`,
      ],
    });
  });
});
