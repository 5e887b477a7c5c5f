import { CHOICES, ackForm, type Entered, type FormProblem } from './ack-form.js';
import { PROBLEM_STATUS, type AckPage } from './ack-page.js';
import { layout } from './ack-parts.js';
import { html, NOTHING } from '../shared/html.js';

/** The page at the known address: the numbers of the mail stand in for its link. It says nothing of any incident. */
export function codePage(view: {
  readonly problem: FormProblem | null;
  /** 通知番号 as it was typed. */
  readonly number: string;
  readonly entered: Entered;
  readonly nonce: string;
}): AckPage {
  const { problem } = view;
  const page = layout({
    title: `${problem ? '入力の誤り: ' : ''}緊急連絡への回答`,
    marks: [],
    body: html`<h1>緊急連絡への回答</h1>
      ${
        problem
          ? NOTHING
          : html`<p>
              メールのリンクを開けないときは、メールにある二つの番号でここから回答できます。
            </p>`
      }
      ${ackForm({ ...view, needsCode: false, choices: CHOICES, colleagues: [] })}
      <p>うまくいかないときは、メールにある電話番号へ電話してください。</p>
      <footer>
        <p lang="en">
          Enter the two numbers printed in the mail, choose one answer and press the button.
        </p>
      </footer>`,
  });
  return { status: problem ? PROBLEM_STATUS[problem] : 200, html: page };
}
