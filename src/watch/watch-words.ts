import { JA } from '../words/ja/labels.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Trouble } from '../domain/watch/watch.js';
import { bothCalendars, clockTime } from '../notices/moment.js';

/** What is known when somebody has to be told. */
export interface Told {
  readonly what: Trouble | 'well';
  readonly since: Instant;
  readonly now: Instant;
  /** Numbers of incidents that were open when the watcher last could look. */
  readonly open: readonly string[];
  /** Where the paper with the telephone numbers lies. */
  readonly paper: string;
}

const HEADLINE: Record<Told['what'], string> = {
  silent: '火消しが動いていません',
  stuck: '火消しの連絡が進んでいません',
  unreadable: '火消しのデータベースを読めません',
  well: '火消しは動いています（復旧）',
};

const WHAT: Record<Trouble, string> = {
  silent:
    '火消しの本体が止まっているか、固まっています。\n期限の管理も、連絡のメールも止まっています。',
  stuck:
    '火消しの本体は動いていますが、\n時刻の来た連絡が手付かずで残っています。\n連絡のメールが出ていないおそれがあります。',
  unreadable:
    '見張りが、データベースを読めません。\n本体も読めていないおそれがあります。\n連絡のメールが出ていないものとして動いてください。',
};

/** Subject and text of what the watcher says; lines of at most 35 full-width characters. */
export function wordsOf(told: Told): { subject: string; text: string } {
  const { what, since } = told;
  const when = `${clockTime(since)}から`;
  return what === 'well'
    ? { subject: `【火消し 見張り】${HEADLINE.well}`, text: wellText(told) }
    : {
        subject: `【緊急】【火消し 見張り】${HEADLINE[what]}（${when}）`,
        text: alarmText(told, what),
      };
}

function alarmText({ since, now, open, paper }: Told, what: Trouble): string {
  return `${HEADLINE[what]}。
見つけた時刻 ${bothCalendars(since)}
この知らせ　 ${bothCalendars(now)}

■ 何が起きているか
${WHAT[what]}

■ いますぐすること
1 対応中の事案の人に、電話で連絡する。
　電話番号は紙の名簿を見る。
　名簿の場所: ${paper}
2 本体を起動し直す（担当の人）。
　例: systemctl restart hikeshi
3 直らないときは、空き容量とデータベースを見る。

■ 対応中の事案
${open.length > 0 ? open.join('、') : '最後に見た時点では、ありません。'}

直るまで、10分ごとに知らせます。
このメールは、本体とは別の「見張り」が送りました。
`;
}

function wellText({ now, since, open }: Told): string {
  return `火消しは動いています。
止まっていた間 ${bothCalendars(since)} から
確かめた時刻　 ${bothCalendars(now)}

止まっていた間に時刻の来た連絡は、順に出ます。
電話と紙で行ったことを、事案の経過に書いてください。

■ 対応中の事案
${open.length > 0 ? open.join('、') : JA.none}
`;
}
