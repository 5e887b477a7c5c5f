import type { AnswerChoice } from '../domain/incident/incident.js';
import type { PersonId } from '../domain/plan/plan.js';
import { CHOICE_WORDS } from '../shared/words.js';
import { html, NOTHING, type Html } from '../shared/html.js';

/** Why an answer was not taken. */
export type FormProblem =
  | 'choice-missing'
  | 'colleague-unknown'
  | 'colleague-needless'
  | 'wrong-code'
  | 'wrong-number'
  | 'note-too-long'
  | 'too-soon'
  | 'too-many-guesses';

export interface Entered {
  readonly choice: AnswerChoice | null;
  readonly note: string;
  /** Who is to answer instead; empty: the next of the order. */
  readonly to: PersonId | '';
}

/** Somebody who can be asked by name to answer instead. */
export interface Colleague {
  readonly id: PersonId;
  readonly label: string;
}

/** Names and lengths of the form, for whoever reads its POST. */
export const NOTE_LENGTH = 200;
export const ACK_FIELDS = {
  number: 'number',
  choice: 'choice',
  code: 'code',
  note: 'note',
  to: 'to',
  nonce: 'nonce',
} as const;

/** What the body's own people may answer. */
export const CHOICES = Object.keys(CHOICE_WORDS) as readonly AnswerChoice[];

const PROBLEMS: Readonly<Record<FormProblem, { text: string; at: string }>> = {
  'choice-missing': { text: '回答を一つ選んでください。', at: 'choice-understood' },
  'colleague-unknown': {
    text: 'その人には引き継げません（不在か、もう連絡しています）。ほかの人を選んでください。',
    at: 'to',
  },
  'colleague-needless': {
    text: '引き継ぐ相手を選んだときは、回答も「担当を変更してほしい」を選んでください。',
    at: 'choice-hand-over',
  },
  'wrong-code': {
    text: '確認番号が違います。メールにある4桁の数字を入力してください。',
    at: 'code',
  },
  'wrong-number': {
    text: '通知番号か確認番号が違います。メールのとおりに入力してください。',
    at: 'number',
  },
  'note-too-long': { text: `伝言は${NOTE_LENGTH}文字以内にしてください。`, at: 'note' },
  'too-soon': { text: 'もう一度「回答する」を押してください。', at: 'send' },
  'too-many-guesses': {
    text: '確認番号の誤りが続いたため、しばらく受け付けられません。受付へ電話してください。',
    at: 'code',
  },
};

/** The three answers with nothing chosen beforehand; a person has to choose, so that no scanner answers. */
export function ackForm(form: {
  readonly needsCode: boolean;
  readonly choices: readonly AnswerChoice[];
  /** Whom it can be handed over to by name; empty: to nobody. */
  readonly colleagues: readonly Colleague[];
  readonly problem: FormProblem | null;
  readonly entered: Entered;
  readonly nonce: string | null;
  /** 通知番号 as typed, where it is asked for; else the link says which notice it is. */
  readonly number?: string;
}): Html {
  const { needsCode, choices, colleagues, problem, entered, nonce, number: typed } = form;
  return html`<form method="post" id="answer" accept-charset="utf-8">
    ${problem ? summary(problem) : NOTHING}
    ${typed === undefined ? NOTHING : html`${number(typed, problem)} ${codeField(problem)}`}
    <fieldset${describedBy(problem, 'choice-missing')}>
      <legend>回答を一つ選んでください（必須）</legend>
      ${choices.map((choice) => radio(choice, entered.choice === choice))}
    </fieldset>
    ${colleagues.length > 0 ? toWhom(colleagues, entered.to, problem) : NOTHING}
    ${needsCode ? codeField(problem) : NOTHING}
    <label class="field" for="note">
      伝言（任意）<span class="hint">${NOTE_LENGTH}文字以内。住民の氏名などの個人情報は書かないでください。</span>
    </label>
    <textarea id="note" name="${ACK_FIELDS.note}" rows="2" maxlength="${NOTE_LENGTH}"${describedBy(problem, 'note-too-long')}>${entered.note}</textarea>
    ${nonce ? html`<input type="hidden" name="${ACK_FIELDS.nonce}" value="${nonce}" />` : NOTHING}
    <button type="submit" id="send">回答する</button>
  </form>`;
}

function radio(choice: AnswerChoice, chosen: boolean): Html {
  return choiceRadio({ value: choice, label: CHOICE_WORDS[choice].ja, chosen });
}

/** One answer to choose; nothing is chosen beforehand but what was entered before. */
export function choiceRadio(answer: {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}): Html {
  const { value, label, chosen } = answer;
  const id = `choice-${value}`;
  return html`<label class="choice" for="${id}">
    <input
      type="radio"
      id="${id}"
      name="${ACK_FIELDS.choice}"
      value="${value}"
      required${chosen ? CHECKED : NOTHING}
    />
    <span>${label}</span>
  </label>`;
}

const CHECKED: Html = { markup: ' checked' };

/** Needed by few: folded away until it is opened, or was filled in. */
function toWhom(
  colleagues: readonly Colleague[],
  chosen: PersonId | '',
  problem: FormProblem | null,
): Html {
  const isOpen = chosen !== '' || problem === 'colleague-unknown';
  return html`<details class="field" ${isOpen ? OPEN : NOTHING}>
    <summary>対応できないとき、引き継ぐ人を選ぶ（任意）</summary>
    <p class="hint" id="to-hint">
      「担当を変更してほしい」といっしょに選びます。すぐ本人に知らせ、本人が回答するまでは、あなたが担当です。選ばなければ、次の順位の者に連絡します。
    </p>
    <label for="to">引き継ぐ人</label>
    <select
      id="to"
      name="${ACK_FIELDS.to}"
      ${problem === 'colleague-unknown' ? describedBy(problem, problem) : TO_HINT}
    >
      <option value="">選ばない（次の順位の者）</option>
      ${colleagues.map(
        ({ id, label }) =>
          html`<option value="${id}" ${id === chosen ? SELECTED : NOTHING}>${label}</option>`,
      )}
    </select>
  </details>`;
}

const TO_HINT: Html = { markup: 'aria-describedby="to-hint"' };
const OPEN: Html = { markup: ' open' };
const SELECTED: Html = { markup: ' selected' };

function number(typed: string, problem: FormProblem | null): Html {
  return html`<label class="field" for="number">
      通知番号（必須）<span class="hint"
        >メールの終わりにある8文字。大文字でも小文字でもかまいません。</span
      >
    </label>
    <input
      type="text"
      class="code"
      id="number"
      name="${ACK_FIELDS.number}"
      maxlength="16"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      value="${typed}"
      required${describedBy(problem, 'wrong-number')}
    />`;
}

/** 確認番号 of the mail. */
export function codeField(problem: FormProblem | null): Html {
  return html`<label class="field" for="code">
      確認番号（必須）<span class="hint">メールにある4桁の数字</span>
    </label>
    <input
      type="text"
      class="code"
      id="code"
      name="${ACK_FIELDS.code}"
      inputmode="numeric"
      pattern="[0-9０-９]{4}"
      maxlength="4"
      autocomplete="off"
      required${describedBy(problem, 'wrong-code')}
    />`;
}

function summary(problem: FormProblem): Html {
  const { text, at } = PROBLEMS[problem];
  return html`<div class="error" role="alert" id="error">
    <p><a class="jump" href="#${at}">＊ ${text}</a></p>
    <p>まだ回答になっていません。</p>
  </div>`;
}

function describedBy(problem: FormProblem | null, mine: FormProblem): Html {
  return problem === mine ? html` aria-describedby="error" aria-invalid="true"` : NOTHING;
}
