import { describe, expect, it } from '@jest/globals';
import { loadBodies } from '../bodies/plan-file.js';
import { diskFiles } from '../shared/disk-files.js';
import { approvalMail, type ApprovalMailInput } from './approval-mail.js';
import { columns, LINE_COLUMNS } from './wrap.js';

const aozora = loadBodies(diskFiles('.')).find((body) => body.plan.body === 'aozora');
if (!aozora) throw new Error('the sample city is not shipped');
const { offices, people, appointments } = aozora;

const INPUT: ApprovalMailInput = {
  version: {
    ...{ id: '01a210a5-5380-725b-9bd6-b36644dc5035', number: 3, label: '第4版' },
    ...{ inForceFrom: '2027-04-01', changes: 12, contactsOnly: false },
    requested: { name: '（例）情報政策課長', at: '2027-03-12T01:05:00.000Z' },
  },
  plan: { ...aozora.plan, sample: false },
  directory: { offices, people, appointments, absences: [] },
  person: 'policy-director',
  authority: { office: 'chief', inPlaceOf: 'ciso', isDeputy: false, othersAbsent: true },
  noticeNumber: '01a210a5-0000-725b-9bd6-0000cafe0001',
  page: 'https://hikeshi.aozora.example.jp/plans/versions/01a210a5-5380-725b-9bd6-b36644dc5035',
  resend: false,
};

describe('the mail that asks for the approval of a plan', () => {
  it('says what waits, from when, how much differs, who asks and why it came to this person', () => {
    const { to, subject, text } = approvalMail(INPUT);
    expect([to, subject]).toEqual([
      'policy-director@aozora.example.jp',
      '【決裁のお願い】緊急時対応計画の改定 [計画の版 3番]',
    ]);
    expect(text).toMatchInlineSnapshot(`
      "■結論　緊急時対応計画の改定が、あなたの決裁を待っています。
      ■お願い　内容を読み、承認するか、差し戻してください。
      　回答期限　できるだけ早くお願いします。
      ■計画　あおぞら市　緊急時対応計画
      　計画の版　3番（第4版）
      ■施行　令和9年4月1日(木)（2027-04-01） 0時から
      　この日を過ぎると承認できません（決裁を求め直します）。
      ■変更　一つ前の版との違い　12か所
      　違いは、言葉にして次の画面に並べてあります。
      ■依頼　（例）情報政策課長
      　令和9年3月12日(金)（2027-03-12）10時05分
      ■確認方法　ログインして、次の画面で承認または差戻しをしてください。
      https://hikeshi.aozora.example.jp/plans/versions/01a210a5-5380-725b-9bd6-b36644dc5035
      ■電話　000-000-0000（内線2100）　情報政策課 情報セキュリティ受付
      ■番号　通知番号　CAFE0001
      　送信理由　CISOが不在のため、代決をする統括責任者のあなたに送ってい
      　　ます。
      　差出　あおぞら市 情報政策課 情報セキュリティ受付
      　自動送信です。このメールに返信しても決裁になりません。
      "
    `);
  });

  it('keeps its lines short, and stays one mail to one person, whatever a plan or a name holds', () => {
    const hostile = 'あ'.repeat(90) + '\r\nBcc: all@example.jp\u202e';
    const { plan, version } = INPUT;
    const mail = approvalMail({
      ...INPUT,
      plan: { ...plan, name: hostile, bodyName: hostile },
      version: {
        ...version,
        label: hostile,
        requested: { name: hostile, at: '2027-03-12T01:05:00.000Z' },
      },
    });
    expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
    expect(mail.text).not.toMatch(/[\r\u202e]/);
    const lines = mail.text.split('\n').filter((line) => line !== INPUT.page);
    expect(lines.filter((line) => columns(line) > LINE_COLUMNS)).toEqual([]);
  });
});
