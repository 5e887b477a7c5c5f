import { what } from '../../../../src/words/ja/alarms';
/** 火消しの異常. */
export const alarms = {
  alarm: {
    title: '火消しの異常',
    lead: '火消しそのものの異常と、だれも応答していない事案です。対応して、したことを書くと、知らせが止まります。',
    paper: '電話番号は紙の名簿で見られます: {{place}}',
    none: 'いま、異常はありません。',
    before: 'これまでの異常',
    since: '{{time}} から',
    settle: '対応したことを書く',
    reason: 'したこと、または急がない理由',
    needReason: 'したことを書いてください。',
    settled: '対応を記録しました。',
    settledBy: '{{time}} {{name}}: {{reason}}',
    over: '{{time}} に、ひとりでに直りました。',
    line: 'すぐ対応が要ります',
    toIncident: '{{number}} の連絡を見る',
    look: '見て対応する',
    what: what,
    act: {
      'mail-failing': '急ぐ相手には電話してください。中継サーバーを見てください。',
      'relay-fault':
        '急ぐ相手には電話してください。送信サーバーのパスワード、証明書、差出人の設定を見てください。',
      'canary-missing': '送信箱と、中継サーバーを見てください。',
      'clock-stepped':
        '時刻合わせ（NTP）を見てください。対応中の事案の期限と連絡を確かめてください。',
      'disk-nearly-full':
        '古い控えなどを消して、空きを作ってください。なくなると、登録も連絡もできなくなります。',
      'copies-used-up': '送信箱で「届きません」の宛先を見て、その人に電話してください。',
      'destination-failing':
        'その部屋の人には電話してください。メールは別に出ています。メール設定の「通知先」で試してください。',
      'inbox-failing':
        '返信での回答と不達が分かりません。電話で確かめ、受信箱のサーバーと設定 HIKESHI_IMAP_URL を見てください。',
      'nobody-answers':
        'いますぐ電話してください。通じたら、事案の「連絡」に電話での回答を記録してください。',
    },
  },
} as const;
