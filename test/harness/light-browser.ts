import type { RunningApp } from './app.js';

/** A page as a text browser has it. */
export interface LightPage {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  /** Of the answer as it came, its heading included. */
  readonly bytes: number;
}

type Fields = Readonly<Record<string, string>>;

/** A browser that runs no script, keeps cookies, follows redirects, and names no origin (w3m, Lynx). */
export class LightBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: RunningApp,
    private readonly language = 'ja',
  ) {}

  get(path: string): Promise<LightPage> {
    return this.ask(path, { method: 'GET' });
  }

  /** Log in on the page that asks for it, and come back to where one was going. */
  async logIn(loginId: string, to = '/lite'): Promise<LightPage> {
    const asked = await this.get(to);
    return this.submit(asked, { loginId, password: this.app.passwordOf(loginId) });
  }

  /** Send the first form of a page: what it holds, and what somebody typed over it. */
  submit({ html, path }: LightPage, typed: Fields): Promise<LightPage> {
    const [form = ''] = /<form[\s\S]*?<\/form>/u.exec(html) ?? [];
    const action = /action="([^"]*)"/u.exec(form)?.[1] ?? path;
    return this.send(action, { ...valuesOf(form), ...typed });
  }

  /** A form as it goes over the wire; with a key that was seen before where the test says so. */
  send(path: string, fields: Fields, headers: Fields = {}): Promise<LightPage> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  forget(): void {
    this.cookies.clear();
  }

  private async ask(path: string, request: RequestInit): Promise<LightPage> {
    const cookie = [...this.cookies].map((each) => each.join('=')).join('; ');
    const answer = await fetch(`${this.app.base().replace(/\/$/u, '')}${path}`, {
      redirect: 'manual',
      ...request,
      headers: {
        accept: 'text/html, text/*;q=0.5',
        'accept-language': this.language,
        ...(cookie ? { cookie } : {}),
        ...(request.headers as Fields),
      },
    });
    for (const each of answer.headers.getSetCookie()) this.keep(each);
    const html = await answer.text();
    await this.app.settled();
    const to = answer.headers.get('location');
    if (answer.status === 303 && to) return this.get(to);
    const heading = [...answer.headers].reduce((sum, each) => sum + each.join(': ').length + 2, 0);
    return { status: answer.status, path, html, bytes: heading + Buffer.byteLength(html) };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** What the fields of a form hold as the page shows it. */
export function valuesOf(form: string): Fields {
  const values: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/gu)) {
    const isChoice = /type="(radio|checkbox)"/u.test(tag);
    if (!isChoice || / checked/u.test(tag))
      values[attribute(tag, 'name')] = attribute(tag, 'value');
  }
  for (const [, tag = '', text = ''] of form.matchAll(
    /<(textarea[^>]*)>\n?([\s\S]*?)<\/textarea>/gu,
  )) {
    values[attribute(tag, 'name')] = plain(text);
  }
  for (const [, tag = '', options = ''] of form.matchAll(/<(select[^>]*)>([\s\S]*?)<\/select>/gu)) {
    const all = [...options.matchAll(/<option[^>]*>/gu)].map(([option]) => option);
    const chosen = all.find((option) => option.includes(' selected')) ?? all[0] ?? '';
    values[attribute(tag, 'name')] = attribute(chosen, 'value');
  }
  return values;
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');
}

function plain(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return text.replaceAll(/&(?:lt|gt|quot|#39|amp);/gu, (each) => signs[each] ?? each);
}
