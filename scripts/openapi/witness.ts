import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The part of the document that says what may be asked and answered. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>;
}

interface Described {
  readonly path: string;
  readonly verb: string;
  readonly operation: Operation;
}

/** One request and its answer. */
interface Exchange {
  readonly method: string;
  readonly pathname: string;
  readonly asked: string | null;
  readonly status: number;
  readonly type: string;
  readonly answered: string;
}

/** Every operation of a document. */
export function operationsOf({ paths }: Document): Described[] {
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
  );
}

/** Sees what this process asks a server and holds it against the document of its API. */
export class Witness {
  /** What differed, and how. */
  readonly untrue: object[] = [];
  /** Operations that were asked with success, by their ids. */
  readonly seen = new Set<string>();
  readonly statuses = new Set<number>();
  private readonly ajv = addFormats.default(new Ajv2020({ strict: false }));
  private readonly fetch = globalThis.fetch;

  constructor(private readonly document: Document) {
    this.ajv.addSchema(closed(document), 'api');
  }

  begin(): void {
    globalThis.fetch = async (url, request) => {
      const answer = await this.fetch(url, request);
      const { pathname } = new URL(String(url));
      const { method = 'GET', body } = request ?? {};
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      const answered = await answer.clone().text();
      const asked = typeof body === 'string' ? body : null;
      this.hold({ method, pathname, asked, status: answer.status, type, answered });
      return answer;
    };
  }

  end(): void {
    globalThis.fetch = this.fetch;
  }

  private hold(exchange: Exchange): void {
    const { method, pathname, status } = exchange;
    if (!pathname.startsWith('/api/')) return;
    const verb = method.toLowerCase();
    const known = operationsOf(this.document).filter((each) => each.verb === verb);
    const match = known.find(({ path }) => path === pathname) ?? known.find(fits(pathname));
    if (!match?.operation.responses[status]) {
      this.untrue.push({ ...exchange, differs: 'not described' });
      return;
    }
    this.statuses.add(status);
    this.holdAnswer(match, exchange);
    if (status < 300) this.holdRequest(match, exchange);
  }

  private holdAnswer(
    { path, verb, operation }: Described,
    { status, type, answered }: Exchange,
  ): void {
    const own = `#${pointer('paths', path, verb, 'responses', String(status))}`;
    const place = operation.responses[status]?.$ref ?? own;
    const text = type.endsWith('json') ? answered : JSON.stringify(answered);
    if (answered) this.compare(`${place}${pointer('content', type, 'schema')}`, text);
  }

  private holdRequest({ path, verb, operation }: Described, { asked }: Exchange): void {
    this.seen.add(operation.operationId);
    if (!asked || !operation.requestBody) return;
    const body = ['requestBody', 'content', 'application/json', 'schema'];
    this.compare(`#${pointer('paths', path, verb, ...body)}`, asked);
  }

  private compare(place: string, text: string): void {
    const validate = this.ajv.getSchema(`api${place}`);
    if (this.untrue.some((each) => 'place' in each && each.place === place)) return;
    if (!validate) this.untrue.push({ place, differs: 'not described' });
    else if (!validate(JSON.parse(text)))
      this.untrue.push({ place, differs: validate.errors, text });
  }
}

function fits(pathname: string): (of: Described) => boolean {
  return ({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
}

/** A JSON pointer (RFC 6901) as the fragment of an address. */
function pointer(...parts: string[]): string {
  const escaped = parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
  return escaped.map((part) => `/${encodeURIComponent(part)}`).join('');
}

/** The published document lets an answer hold more than it says; here that would be a leak. */
function closed(open: Document): object {
  return JSON.parse(JSON.stringify(open), (_, value) =>
    value?.type === 'object' && value.properties
      ? { additionalProperties: false, ...value }
      : value,
  );
}
