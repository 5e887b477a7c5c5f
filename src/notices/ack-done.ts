import { JA } from '../words/ja/labels.js';
import type { AnswerChoice } from '../domain/incident/incident.js';
import { safeText } from '../shared/safe-text.js';
import { CHOICE_WORDS, VIA_WORDS } from '../shared/words.js';
import type { AckCase, ShownAnswer } from './ack-page.js';
import type { HandedTo } from './handed-words.js';
import { callDesk, decision, factList, layout, naming, others, row } from './ack-parts.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { bothCalendars } from './moment.js';

/** What follows from each answer. */
const DONE: Readonly<Record<AnswerChoice, string>> = {
  understood: '受け取ったことを記録しました。',
  'call-me': '電話の希望を記録しました。受付からの電話をお待ちください。',
  'hand-over': '担当の変更を記録しました。次の順位の者に連絡します。',
};

/** Who answered, when, by which means, and how to change it. */
export function answeredPage({ notice, answered, just }: AckCase<'answered'>): string {
  const { facts, desk } = notice;
  const number = safeText(notice.number);
  const heading = just ? '回答を受け付けました' : '回答済みです';
  return layout({
    title: `${heading} ${number}`,
    marks: facts.marks,
    body: html`<p class="number">${number}</p>
      <h1>${heading}</h1>
      <div class="done" role="status">
        ${just && !notice.handedTo ? html`<p>${DONE[answered.choice]}</p>` : NOTHING}
        ${notice.handedTo ? handedOn(notice.handedTo) : NOTHING} ${answerList(answered)}
        ${others(notice)}
      </div>
      ${just ? decision(notice) : NOTHING}
      <h2>回答を変えるとき</h2>
      ${callDesk(desk, html`この画面では変えられません。受付へ電話し、${naming(notice)}`)}
      <h2>連絡の内容</h2>
      <p class="lead">${facts.conclusion}</p>
      ${factList(facts, NOTHING)}
      <footer>
        <p>${notice.sentBecause}</p>
        <p lang="en">Your answer is on record. To change it, call the desk.</p>
      </footer>`,
  });
}

/** Nothing is left to answer. */
export function overPage({ notice }: AckCase<'over'>): string {
  const number = safeText(notice.number);
  return layout({
    title: `回答は要りません ${number}`,
    marks: notice.facts.marks,
    body: html`<p class="number">${number}</p>
      <h1>回答は要らなくなりました</h1>
      <p>ほかの者が回答したか、対応が終わったため、この連絡への回答は受け付けていません。</p>
      ${callDesk(notice.desk, html`問い合わせは受付へ。${naming(notice)}`)}
      <footer><p lang="en">No answer is needed any more.</p></footer>`,
  });
}

/** A link that is broken, or of a notice that does not exist: the two look alike. */
export function unknownPage({ desk }: AckCase<'unknown'>): string {
  return layout({
    title: 'リンクを確かめてください',
    marks: [],
    body: html`<h1>このリンクは使えません</h1>
      <p>
        リンクが途中で切れているか、期限が過ぎています。メールのリンクを最後の文字まで写して、もう一度開いてください。
      </p>
      <p>開けないときは、メールにある電話番号へ電話してください。</p>
      ${desk ? callDesk(desk, html`受付の電話`) : NOTHING}
      <footer>
        <p lang="en">This link is incomplete or no longer valid. Call the number in the mail.</p>
      </footer>`,
  });
}

function handedOn({ who, state }: HandedTo): Html {
  return html`<p>${HANDED[state](who)}</p>`;
}

/** What has come of asking somebody by name. */
const HANDED: Readonly<Record<HandedTo['state'], (who: string) => string>> = {
  asked: (who) =>
    `${who} に引き継ぐよう頼みました。本人が回答するまでは、あなたが担当です。回答がなければ、次の順位の者に連絡します。`,
  accepted: (who) => `${who} が引き受けました。`,
  'gone-on': (who) => `${who} からは引き受けの回答がなく、次の順位の者に連絡しました。`,
};

function answerList({ by, at, via, choice, note }: ShownAnswer): Html {
  return html`<dl>
    ${row(JA.answer, html`${CHOICE_WORDS[choice].ja}`)} ${row('回答者', html`${safeText(by)}`)}
    ${row('日時', html`${bothCalendars(at)}`)}
    ${via ? row(JA.means, html`${VIA_WORDS[via].ja}`) : NOTHING}
    ${note ? row('伝言', html`${safeText(note)}`) : NOTHING}
  </dl>`;
}
