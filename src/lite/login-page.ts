import { html, NOTHING, type Html } from '../shared/html.js';
import { Fields, form, type Typed } from './fields.js';
import type { Content, Frame } from './page.js';

/** Never kept in a page: what proves who somebody is, and the key of another browser. */
const NOT_KEPT = new Set(['key', 'loginId', 'password', 'body', 'to']);
const KEPT = 'kept.';

/** Log in to these pages; what was typed into a form before is carried along. */
export function loginPage(
  frame: Frame,
  given: { readonly to: string; readonly typed: Typed; readonly problem: string | null },
): Content {
  const { words, key } = frame;
  const { to, typed, problem } = given;
  const kept = keptIn(typed);
  const wrong = problem ? { summary: problem, fields: [] } : null;
  const fields = new Fields(words, typed, null);
  return {
    title: words.logInFirst,
    console: '/login',
    body: html`${wrong ? html`<div class="error" role="alert"><p>＊${wrong.summary}</p></div>` : NOTHING}
    ${kept.length > 0 ? html`<p><strong>${words.kept}</strong></p>` : NOTHING}
    ${form({
      action: '/lite/login',
      key,
      submit: words.logIn,
      body: html`${hidden('to', to)}${kept.map(([name, value]) => hidden(KEPT + name, value))}
      ${fields.text('loginId', words.loginId, { required: true, max: 60, autocomplete: 'username' })}
      ${fields.text('password', words.password, { required: true, max: 1000, type: 'password', autocomplete: 'current-password' })}
      ${fields.text('body', words.body, { max: 60 })}`,
    })}`,
  };
}

/** After the log-in: what was typed before is sent by a person, not by itself. */
export function resendPage({ words, key }: Frame, to: string, typed: Typed): Content {
  return {
    title: words.resend,
    body: html`<p>${words.resendLead}</p>
      ${form({ action: to, key, submit: words.resend, body: html`${keptIn(typed).map(([name, value]) => hidden(name, value))}` })}`,
  };
}

/** What was carried along, and what a form held when its session had run out. */
function keptIn(typed: Typed): [string, string][] {
  return Object.entries(typed)
    .filter(([name]) => !NOT_KEPT.has(name))
    .map(([name, value]) => [name.startsWith(KEPT) ? name.slice(KEPT.length) : name, value]);
}

/** Whether something waits to be sent again. */
export function hasKept(typed: Typed): boolean {
  return keptIn(typed).length > 0;
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}
