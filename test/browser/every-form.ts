import type { Page, Route } from 'playwright-core';

/** What is put into the texts of one form, and how it is answered. */
export interface Trial {
  readonly form: number;
  /** `blank` and `wrong` are about one field, all others are filled in properly. */
  readonly how: 'long' | 'blank' | 'wrong' | 'odd';
  readonly field?: string;
  readonly text: string;
}

/** What stood in the form afterwards. */
export interface Outcome {
  readonly said: string;
  /** Messages at the fields, by name. */
  readonly at: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** One form as it stands on the page. */
export interface FoundForm {
  readonly form: number;
  /** What it is called by: its button and its fields. */
  readonly name: string;
  /** The button that unfolds it; empty: it stands there. */
  readonly opener: string;
  readonly texts: readonly FoundText[];
}

export interface FoundText {
  readonly name: string;
  readonly longest: number | null;
  readonly required: boolean;
  /** A day, a time, a number, an address: not every text fits. */
  readonly strict: boolean;
}

/** Works in the page: it finds the forms, fills them in and sends them, faster than from outside. */
const HAND = `(() => {
  if (window.hand) return;
  const TEXTS = 'textarea[name], input[name]:not([type]), input[name][type=text], input[name][type=email], input[name][type=url], input[name][type=number], input[name][type=tel], input[name][type=password]';
  const seen = (node) => node.getClientRects().length > 0;
  const textsOf = (form) => [...form.querySelectorAll(TEXTS)].filter((box) => seen(box) && !box.readOnly && box.getAttribute('role') !== 'combobox');
  const strict = (box) => /\\.(day|time)$/.test(box.name) || /^(from|until|inForceFrom|day|time|date|due|at)$/.test(box.name) || /numeric|url/.test(box.inputMode) || /email|url|number|password/.test(box.type) || /mail|address/i.test(box.name);
  const proper = (box, text) => {
    if (/\\.time$|^time$/.test(box.name)) return '2:13';
    if (/\\.day$|^(from|until|inForceFrom|day|date|due|at)$/.test(box.name)) return 'R9.4.1';
    if (box.inputMode === 'numeric' || box.type === 'number') return '5';
    if (box.type === 'url') return 'https://chat.example.jp/hook';
    if (box.inputMode === 'url') return 'midori';
    if (box.type === 'password') return 'naganaga-himitsu';
    if (/mail|address/i.test(box.name) || box.type === 'email') return 'a@example.jp';
    return text;
  };
  const put = (box, text) => {
    const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    box.focus();
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const rest = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const read = async () => {
    const reading = () => [...document.querySelectorAll('main [role=status]')].some((each) => each.textContent === '読んでいます…');
    for (let tries = 0; tries < 250 && reading(); tries += 1) await wait(20);
    await rest();
  };
  const choose = async (form) => {
    for (const box of form.querySelectorAll('[role=combobox]:is(input)')) {
      if (box.value !== '') continue;
      put(box, '不明');
      await rest();
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await rest();
    }
    const search = form.querySelector('input[type=search][name=q]');
    if (search && !form.querySelector('input[type=radio]')) {
      put(search, 'R8-00');
      for (let tries = 0; tries < 100 && !form.querySelector('input[type=radio]'); tries += 1) await wait(20);
    }
    for (const list of form.querySelectorAll('select')) {
      const first = [...list.options].find((each) => each.value !== '');
      if (list.value !== '' || !first) continue;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, first.value);
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const groups = Object.groupBy([...form.querySelectorAll('input[type=radio], input[type=checkbox]')], (box) => box.type + box.name);
    for (const group of Object.values(groups)) {
      if (group.some((box) => box.checked) || (group[0].type === 'checkbox' && group.length === 1)) continue;
      group[0].click();
    }
    await rest();
  };
  const forms = () => [...document.querySelectorAll('main form')].filter((form) => seen(form) && form.querySelector('button[type=submit]'));
  const openerOf = (form) => {
    for (let node = form.parentElement; node; node = node.parentElement) {
      const opener = node.id && document.querySelector('[aria-controls="' + CSS.escape(node.id) + '"]');
      if (opener) return opener.innerText.trim();
    }
    return '';
  };
  const settled = async (form) => {
    await rest();
    for (let tries = 0; tries < 200 && form.querySelector('button[type=submit][aria-disabled=true]'); tries += 1) await wait(20);
    await rest();
  };
  window.hand = {
    unfold: async () => {
      for (const fold of document.querySelectorAll('main details:not([open])')) fold.open = true;
      const pressed = new Set();
      for (let depth = 0; depth < 4; depth += 1) {
        const closed = [...document.querySelectorAll('main button[aria-expanded=false]')].filter((each) => seen(each) && !pressed.has(each));
        if (closed.length === 0) break;
        for (const each of closed) { pressed.add(each); each.click(); }
        await rest();
        await read();
        for (const fold of document.querySelectorAll('main details:not([open])')) fold.open = true;
      }
    },
    find: () => forms().map((form, index) => {
      form.dataset.trial = String(index);
      const texts = textsOf(form).map((box) => ({ name: box.name, longest: box.dataset.longest ? Number(box.dataset.longest) : null, required: box.ariaRequired === 'true', strict: strict(box) }));
      const plain = texts.map(({ name }) => name.replace(/^(evidence|facts|floor|answerWithin|actWithin|nextReport|items)\\..*|^(L)\\d$/, '$1$2')).filter((name, at, all) => all.indexOf(name) === at);
      return { form: index, name: form.querySelector('button[type=submit]').innerText.trim() + ': ' + plain.join(' '), opener: openerOf(form), texts };
    }),
    try: async ({ form: index, how, field, text }) => {
      const form = document.querySelector('form[data-trial="' + index + '"]');
      await choose(form);
      for (const box of textsOf(form)) {
        if (how === 'long') { if (box.dataset.longest) put(box, text); }
        else put(box, box.name === field ? text : proper(box, how === 'odd' ? text : '一行'));
        // A day and a time are one value: each has to hear of it before the other.
        if (strict(box)) await rest();
      }
      await rest();
      // Pressed twice, as hands do that are in a hurry.
      form.requestSubmit();
      form.requestSubmit();
      await settled(form);
      const boxes = textsOf(form);
      const at = {};
      for (const box of boxes) {
        if (box.ariaInvalid !== 'true') continue;
        const error = (box.getAttribute('aria-describedby') ?? '').split(' ').find((id) => id.endsWith('-error'));
        at[box.name] = (error && document.getElementById(error)?.innerText) ?? '';
      }
      return { said: form.querySelector('[role=alert]')?.innerText ?? '', at, values: Object.fromEntries(boxes.map((box) => [box.name, box.value])) };
    },
  };
})()`;

/** Every form of the page that is open, those folded away too. */
export async function formsOf(page: Page): Promise<readonly FoundForm[]> {
  await page.evaluate(HAND);
  await page.evaluate('window.hand.unfold()');
  return page.evaluate('window.hand.find()');
}

/** Fill a form in and send it. */
export function tryForm(page: Page, trial: Trial): Promise<Outcome> {
  return page.evaluate(`window.hand.try(${JSON.stringify(trial)})`);
}

/** Nothing of what the page sends reaches the server, which is busy: what would have been sent, in order. */
export async function heldBack(page: Page): Promise<string[]> {
  const orders: string[] = [];
  await page.route('**/api/v1/**', async (route: Route) => {
    const request = route.request();
    if (request.method() === 'GET' || request.url().includes('/presence')) return route.continue();
    const { pathname } = new URL(request.url());
    orders.push(`${request.method()} ${pathname} ${request.postData() ?? ''}`);
    await route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: '/problems/busy',
        ...{ title: 'いまは受け付けられません', detail: '少し待って、もう一度押してください。' },
        ...{ status: 503, context: {} },
      }),
    });
  });
  return orders;
}
