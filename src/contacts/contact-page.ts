import { JA } from '../words/ja/labels.js';
import type { ContactAnswer, ContactChoice } from '../domain/contact/confirmed.js';
import type { Person, Plan } from '../domain/plan/plan.js';
import { choiceRadio, codeField, NOTE_LENGTH } from '../notices/ack-form.js';
import { callDesk, layout, row } from '../notices/ack-parts.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { bothCalendars } from '../notices/moment.js';
import { safeText } from '../shared/safe-text.js';

/** Why an answer was not taken. */
export type ContactProblem = 'choice-missing' | 'wrong-code' | 'note-too-long' | 'too-many-guesses';

export const PROBLEM_STATUS = {
  'choice-missing': 400,
  'note-too-long': 400,
  'wrong-code': 403,
  'too-many-guesses': 429,
} as const satisfies Record<ContactProblem, number>;

/** What was typed. */
export interface ContactForm {
  readonly choice: ContactChoice | null;
  readonly code: string;
  readonly note: string;
}

/** Whose contacts the page asks about. */
export interface AskedPerson {
  readonly plan: Plan;
  readonly person: Person;
}

const WORDS: Readonly<Record<ContactChoice, string>> = {
  right: '今も正しい（このメールも電話も届く）',
  changed: '変わった・変わる予定がある',
};

const PROBLEMS: Readonly<Record<ContactProblem, string>> = {
  'choice-missing': '回答を一つ選んでください。',
  'wrong-code': '確認番号が違います。メールにある4桁の数字を入力してください。',
  'note-too-long': `伝言は${NOTE_LENGTH}文字以内にしてください。`,
  'too-many-guesses':
    '確認番号の誤りが続いたため、しばらく受け付けられません。時間をおいてください。',
};

/** The question, with what is on record: of telephone numbers the last four digits, since a link may be passed on. */
export function askingPage(
  asked: AskedPerson,
  problem: ContactProblem | null,
  form: ContactForm,
): string {
  const { plan } = asked;
  return page(
    asked,
    '登録の連絡先は、今も正しいですか',
    html`${recorded(asked)}
      <form method="post" accept-charset="utf-8">
        ${
          problem
            ? html`<div class="error" role="alert" id="error">
                <p>＊ ${PROBLEMS[problem]}</p>
                <p>まだ回答になっていません。</p>
              </div>`
            : NOTHING
        }
        <fieldset>
          <legend>回答を一つ選んでください（必須）</legend>
          ${(['right', 'changed'] as const).map((choice) => choiceRadio({ value: choice, label: WORDS[choice], chosen: form.choice === choice }))}
        </fieldset>
        ${codeField(problem)}
        <label class="field" for="note">
          伝言（任意）<span class="hint"
            >${NOTE_LENGTH}文字以内。何がいつ変わるか。管理者だけが読みます。</span
          >
        </label>
        <textarea id="note" name="note" rows="2" maxlength="${NOTE_LENGTH}">${form.note}</textarea>
        <button type="submit">回答する</button>
      </form>
      ${callDesk(plan.desk, html`電話でも伝えられます。`)}`,
  );
}

/** What was answered. */
export function answeredPage(asked: AskedPerson, answer: ContactAnswer, just: boolean): string {
  const next =
    answer.choice === 'right'
      ? 'ありがとうございました。次は3か月後にお尋ねします。'
      : '担当が新しい連絡先を確かめて、計画を直します。';
  return page(
    asked,
    just ? '回答を受け付けました' : '回答済みです',
    html`<div class="done" role="status"><p>${next}</p></div>
      <dl>
        ${row(JA.answer, html`${WORDS[answer.choice]}`)}
        ${row('日時', html`${bothCalendars(answer.at)}`)}
        ${answer.note ? row('伝言', html`${safeText(answer.note)}`) : NOTHING}
      </dl>
      ${callDesk(asked.plan.desk, html`回答を変えるときは、受付へ電話してください。`)}`,
  );
}

/** Another address is on record now, or the person is gone: nothing is left to answer. */
export function overPage({ plan }: Pick<AskedPerson, 'plan'>): string {
  return layout({
    title: '回答は要りません',
    marks: [],
    body: html`<h1>回答は要らなくなりました</h1>
      <p>登録の連絡先が、このメールのあとで変わりました。</p>
      ${callDesk(plan.desk, html`問い合わせは受付へ。`)}`,
  });
}

function page({ plan, person }: AskedPerson, heading: string, body: Html): string {
  return layout({
    title: heading,
    marks: plan.sample ? ['これは見本です。実在の団体の計画ではありません。'] : [],
    body: html`<p class="number">${safeText(plan.bodyName)}　${safeText(person.post)}</p>
      <h1>${heading}</h1>
      ${body}`,
  });
}

function recorded({ person }: AskedPerson): Html {
  const { email, phone, mobile, outOfHours } = person;
  const numbers = [
    [JA.phone, phone],
    [JA.mobile, mobile],
    [JA.outOfHours, outOfHours ?? null],
  ] as const;
  return html`<dl>
    ${row(JA.mail, html`${safeText(email ?? '')}`)}
    ${numbers.map(([label, number]) => (number ? row(label, html`${tail(number)}`) : NOTHING))}
  </dl>`;
}

function tail(number: string): string {
  const digits = number.replaceAll(/\D/gu, '');
  return digits.length > 4 ? `末尾 ${digits.slice(-4)}` : '登録あり';
}
