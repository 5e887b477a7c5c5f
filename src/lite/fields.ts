import { html, NOTHING, type Html } from '../shared/html.js';
import type { Words } from './words.js';

/** What a form was sent with, by field; nothing is trusted. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a form: of one field, or of the whole. */
export interface Wrong {
  readonly summary: string;
  readonly fields: readonly { readonly field: string; readonly message: string }[];
}

/** A form under the hands of somebody: what is typed, and what is wrong with it. */
export class Fields {
  constructor(
    private readonly words: Words,
    private readonly typed: Typed,
    private readonly wrong: Wrong | null,
  ) {}

  /** What stands above the form after it was refused; its links lead to the fields. */
  summary(): Html {
    if (!this.wrong) return NOTHING;
    const { summary, fields } = this.wrong;
    return html`<div class="error" role="alert" id="error">
      <p>＊${summary}</p>
      ${fields.map(({ field, message }) => html`<p><a href="#${idOf(field)}">${message}</a></p>`)}
      <p>${this.words.notSent}</p>
    </div>`;
  }

  /** One line; what is typed before is `initial`. */
  text(name: string, label: string, more: TextField = {}): Html {
    const { initial = '', hint = '', required = false, max = 500, type = 'text' } = more;
    const value = type === 'password' ? '' : this.value(name, initial);
    return html`${this.label(name, label, { hint, required })}
      <input
        type="${type}"
        id="${idOf(name)}"
        name="${name}"
        maxlength="${max}"
        autocomplete="${more.autocomplete ?? 'off'}"
        value="${value}"
        ${required ? REQUIRED : NOTHING}${this.state(name)}
      />`;
  }

  /** Several lines. */
  area(name: string, label: string, more: TextField = {}): Html {
    const { initial = '', hint = '', required = false, max = 2000 } = more;
    // The line end after the tag is dropped by browsers, so a text that begins with one keeps it.
    return html`${this.label(name, label, { hint, required })}
      <textarea
        id="${idOf(name)}"
        name="${name}"
        rows="3"
        maxlength="${max}"
        ${required ? REQUIRED : NOTHING}${this.state(name)}
      >
${this.value(name, initial)}</textarea>`;
  }

  /** One of a list, in groups. */
  select(name: string, label: string, groups: readonly Group[], required = false): Html {
    const chosen = this.value(name, '');
    const option = ({ value, label: words }: Option): Html =>
      html`<option value="${value}" ${value === chosen ? SELECTED : NOTHING}>${words}</option>`;
    return html`${this.label(name, label, { hint: '', required })}
      <select id="${idOf(name)}" name="${name}" ${required ? REQUIRED : NOTHING}${this.state(name)}>
        ${groups.map(({ label: group, options }) =>
          group
            ? html`<optgroup label="${group}">${options.map(option)}</optgroup>`
            : html`${options.map(option)}`,
        )}
      </select>`;
  }

  /** One of a few. */
  radios(name: string, legend: string, options: readonly Option[], initial = ''): Html {
    const chosen = this.value(name, initial);
    const id = idOf(name);
    return html`<fieldset id="${id}" ${this.state(name)}>
      <legend>${legend}</legend>
      ${this.message(name)}
      ${options.map(
        ({ value, label }) =>
          html`<label class="choice" for="${id}-${value}">
            <input
              type="radio"
              id="${id}-${value}"
              name="${name}"
              value="${value}"
              ${value === chosen ? CHECKED : NOTHING}
            /><span>${label}</span></label
          >`,
      )}
    </fieldset>`;
  }

  /** Yes or nothing. */
  check(name: string, label: string): Html {
    return html`<label class="choice" for="${idOf(name)}"
      ><input
        type="checkbox"
        id="${idOf(name)}"
        name="${name}"
        value="yes"
        ${this.value(name, '') === 'yes' ? CHECKED : NOTHING}
      /><span>${label}</span></label
    >`;
  }

  private value(name: string, initial: string): string {
    return this.typed[name] ?? initial;
  }

  private label(name: string, label: string, more: { hint: string; required: boolean }): Html {
    return html`<label class="field" for="${idOf(name)}"
        >${label}${more.required ? this.words.required : ''}${more.hint ? html`<span class="hint">${more.hint}</span>` : NOTHING}</label
      >${this.message(name)}`;
  }

  private message(name: string): Html {
    const message = this.wrong?.fields.find(({ field }) => field === name)?.message;
    return message
      ? html`<span class="wrong" id="${idOf(name)}-wrong">＊${message}</span>`
      : NOTHING;
  }

  private state(name: string): Html {
    const isWrong = this.wrong?.fields.some(({ field }) => field === name) ?? false;
    return isWrong ? html` aria-invalid="true" aria-describedby="${idOf(name)}-wrong"` : NOTHING;
  }
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Group {
  /** Empty: not in a group. */
  readonly label: string;
  readonly options: readonly Option[];
}

interface TextField {
  readonly initial?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly max?: number;
  readonly type?: 'text' | 'password';
  readonly autocomplete?: 'username' | 'current-password';
}

const REQUIRED: Html = { markup: ' required' };
const CHECKED: Html = { markup: ' checked' };
const SELECTED: Html = { markup: ' selected' };

/** A form around its fields, with its key and its button. */
export function form(order: {
  readonly action: string;
  readonly key: string;
  readonly submit: string;
  readonly body: Html;
}): Html {
  const { action, key, submit, body } = order;
  // Not checked by the browser: its bubbles speak its own language, and a text browser has none.
  return html`<form method="post" action="${action}" accept-charset="utf-8" novalidate>
    <input type="hidden" name="key" value="${key}" />
    ${body}
    <button type="submit">${submit}</button>
  </form>`;
}

function idOf(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** The texts of a form; whatever else was sent is left out. */
export function typedIn(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  const texts = Object.entries(body).filter(([, value]) => typeof value === 'string');
  // A browser sends CR LF for every line end (HTML, 4.10.22.7); the console does not.
  return Object.fromEntries(texts.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
