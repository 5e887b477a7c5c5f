/** What a server answers: status, the document, and the bare text. */
export interface Answer<T> {
  readonly status: number;
  readonly json: T;
  readonly text: string;
  readonly headers: Headers;
}

/** A document whose shape the story knows. */
export type Json = Readonly<Record<string, unknown>>;

/** Somebody at a browser: keeps the session cookie, sends the page's own origin with what changes something. */
export class Client {
  cookie = '';

  constructor(
    private readonly base: () => string,
    private readonly logIn: (client: Client) => Promise<void> = async () => undefined,
  ) {}

  get<T = Json>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>(path, { method: 'GET', headers });
  }

  post<T = Json>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.send<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  delete<T = Json>(path: string): Promise<Answer<T>> {
    return this.send<T>(path, { method: 'DELETE' });
  }

  /** As it is, after log-in; for what no console would send. */
  async send<T = Json>(path: string, request: RequestInit): Promise<Answer<T>> {
    if (!this.cookie) await this.logIn(this);
    const answer = await this.once<T>(path, request);
    if (answer.status !== 401) return answer;
    // Hours pass in a story: the session has run out.
    await this.logIn(this);
    return this.once<T>(path, request);
  }

  /** Without logging in first. */
  async once<T = Json>(path: string, request: RequestInit): Promise<Answer<T>> {
    const response = await fetch(`${this.base()}${path}`, {
      redirect: 'manual',
      ...request,
      headers: { ...this.headers(request.method), ...(request.headers as Record<string, string>) },
    });
    const text = await response.text();
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    return { status: response.status, headers: response.headers, text, json: parsed<T>(text) };
  }

  private headers(method = 'GET'): Record<string, string> {
    return {
      ...(method === 'GET' ? {} : { origin: this.base() }),
      ...(this.cookie ? { cookie: this.cookie } : {}),
    };
  }
}

function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    return {} as T;
  }
}
