/** What can be wrong with an installation: the head of its alarm, in the mail and on the screens. */
export const what = {
  'mail-failing': 'メールが送れていません',
  'relay-fault': '送信サーバーに断られています',
  'canary-missing': '毎日の試しのメールが出ていません',
  'clock-stepped': 'サーバーの時計が大きく動きました',
  'disk-nearly-full': 'サーバーの空き容量がなくなりかけています',
  'copies-used-up': '届いたか分からないメールがあります',
  'destination-failing': '通知先（チャット等）に送れていません',
  'inbox-failing': '返信と不達を読む受信箱が読めません',
  'nobody-answers': 'だれも応答していない事案があります',
} as const;
