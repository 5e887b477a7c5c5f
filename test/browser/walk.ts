import type { Page } from 'playwright-core';
import { formsOf, tryForm, type FoundForm } from './every-form.js';

/** Letters outside the first plane, marks that turn the line round, a picture of several parts. */
export const ODD = '𠮷野家\u202e逆\u202c 👩‍🚒 髙﨑';
const TOO_LONG = 'あ'.repeat(20_000);
const TOO_LONG_SAID = /^＊\d+字までです（いま20000字）/;
/** What an address names by an id of its own. */
const ANY_ID =
  /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/(?:steps|rungs|duties|parties|reviews)\/)(?!facts\b)[\w.%-]+/gu;
/** Japanese, and not a word of the program. */
export const SAID = /[ぁ-ん]/;
export const RAW = /undefined|null|Error|constraint|must be|\bform\.|\berror\./;

/** Fills every form that takes a text with what nobody should type, each of them once. */
export class Walk {
  private readonly tried = new Set<string>();
  private readonly sent = new Set<string>();

  /** `elsewhere`: forms that send no command of a text, or need more than texts, with the reason. */
  constructor(private readonly elsewhere: Readonly<Record<string, string>> = {}) {}

  /** The commands that were sent, in alphabetical order; one for each form. */
  commands(): string[] {
    return [...this.sent].toSorted();
  }

  /** What the forms of a page do wrong, of which nothing reaches the server: `orders` are what would have. */
  async through(page: Page, orders: string[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const form of await formsOf(page)) {
      const whole = `${form.opener} ${form.name}`;
      if (form.texts.length === 0 || this.tried.has(whole)) continue;
      this.tried.add(whole);
      const isElsewhere = form.name in this.elsewhere;
      const faults = await faultsOf({ page, form, orders, isElsewhere });
      for (const each of faults) wrong.push(`${whole}: ${each}`);
      const [order = ''] = written(orders);
      if (order && !isElsewhere) this.sent.add(nameOf(order));
    }
    return wrong;
  }
}

interface Tried {
  readonly page: Page;
  readonly form: FoundForm;
  readonly orders: string[];
  readonly isElsewhere: boolean;
}

/** What a form does wrong with texts that nobody should type. The last orders are those of the odd letters. */
async function faultsOf({ page, form: found, orders, isElsewhere }: Tried): Promise<string[]> {
  const { form, texts } = found;
  const faults: string[] = [];
  const must = (isSo: boolean, what: string): void => {
    if (!isSo) faults.push(what);
  };
  const limited = texts.filter(({ longest }) => longest !== null);
  orders.length = 0;
  const long = await tryForm(page, { form, how: 'long', text: TOO_LONG });
  for (const each of limited) {
    must(TOO_LONG_SAID.test(long.at[each.name] ?? ''), `${each.name} takes 20,000 letters`);
    must(long.values[each.name] === TOO_LONG, `${each.name} loses 20,000 letters`);
  }
  must(limited.length === 0 || written(orders).length === 0, 'sends what is too long');
  for (const each of texts.filter(({ required }) => required)) {
    const blank = await tryForm(page, { form, how: 'blank', field: each.name, text: '' });
    must(isSaid(blank.at[each.name]), `${each.name} may be blank`);
  }
  if (isElsewhere) return faults;
  for (const each of texts.filter(({ strict }) => strict)) {
    orders.length = 0;
    const other = await tryForm(page, { form, how: 'wrong', field: each.name, text: TOO_LONG });
    must(isSaid(other.at[each.name]), `${each.name} may be anything`);
    must(other.values[each.name] === TOO_LONG, `${each.name} loses what was typed`);
    must(written(orders).length === 0, `${each.name} is sent whatever it is`);
  }
  orders.length = 0;
  const odd = await tryForm(page, { form, how: 'odd', text: ODD });
  const plain = texts.filter(({ strict }) => !strict);
  const [order = ''] = written(orders);
  must(written(orders).length === 1, `pressed twice it sends ${written(orders).length} orders`);
  must(order.split(JSON.stringify(ODD).slice(1, -1)).length > plain.length, 'sends other letters');
  must(
    plain.every((each) => odd.values[each.name] === ODD),
    'loses odd letters',
  );
  must(odd.said.includes('いまは受け付けられません'), `says of a refusal: ${odd.said}`);
  return faults;
}

function isSaid(said = ''): boolean {
  return SAID.test(said) && !RAW.test(said);
}

/** Of the orders, those that carry what was typed; similar incidents and what they would start are only asked for. */
function written(orders: readonly string[]): string[] {
  return orders.filter((order) => !/\/incidents\/(?:similar|proposals) /u.test(order));
}

/** Method and address of an order, whatever it is about. */
function nameOf(order: string): string {
  const [method = '', path = ''] = order.replace('/api/v1', '').split(' ');
  return `${method} ${path.replaceAll(ANY_ID, ':')}`;
}
