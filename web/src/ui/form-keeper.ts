import { flushSync } from 'react-dom';
import { keepForm, keptForm, type Aside, type Typed } from './typed-store';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** What the person is told of what was kept. */
export interface Shown {
  /** Something typed before stands in the form again. */
  readonly restored: boolean;
  readonly aside: readonly Aside[];
}

interface Given {
  /** Where it is kept; null: nobody is logged in, nothing is kept. */
  readonly place: () => string | null;
  readonly tell: (shown: Shown) => void;
}

/** Lines and boxes of text; not what is searched for, and never a password. */
const BOXES = ['text', 'email', 'tel', 'url', 'number']
  .map((type) => `input[type=${type}][name]`)
  .concat('input:not([type])[name]', 'textarea[name]')
  .join();

/**
 * Keeps what is typed into the texts of a form, letter by letter, and puts it back where the form opens again. A field
 * that holds something else by then is left alone, and what was typed lies beside it. A form that asks for a password
 * is not kept at all.
 */
export class FormKeeper {
  private starts = new WeakMap<Box, string>();
  private readonly touched = new Set<Box>();
  private readonly restored = new Set<Box>();
  private readonly over = new AbortController();
  /** Fields whose texts wait until they are on the screen. */
  private waiting: Map<string, Typed>;
  private readonly observer = new MutationObserver(() => {
    this.keep();
    this.putBack();
  });

  constructor(
    private readonly form: HTMLElement,
    private readonly given: Given,
  ) {
    const { signal } = this.over;
    this.waiting = new Map(Object.entries(this.kept().fields));
    const begin = ({ target }: Event): void => {
      if (isBox(target) && !this.starts.has(target)) this.starts.set(target, target.value);
    };
    form.addEventListener('focusin', begin, { signal });
    form.addEventListener('beforeinput', begin, { signal });
    form.addEventListener('input', ({ target }) => isBox(target) && this.take(target), { signal });
    // 「今」 and the like change a field that was typed into before.
    form.addEventListener('click', () => setTimeout(() => this.keep()), { signal });
    // Not while React still draws: each field has to hear of its text before the next one does.
    queueMicrotask(() => {
      if (signal.aborted) return;
      this.putBack();
      if (this.kept().aside.length > 0) this.tell();
    });
  }

  stop(): void {
    this.over.abort();
    this.observer.disconnect();
  }

  /** The server has it, or nobody wants it: nothing is kept any more. */
  forget(): void {
    const place = this.given.place();
    if (place !== null) keepForm(place, { fields: {}, aside: [] });
    this.starts = new WeakMap();
    this.waiting.clear();
    this.touched.clear();
    this.restored.clear();
    this.tell();
  }

  /** What was put back goes again: the fields are as they were. */
  discard(): void {
    const boxes = [...this.restored].filter(({ isConnected }) => isConnected);
    this.waiting.clear();
    this.restored.clear();
    boxes.forEach((box) => write(box, this.starts.get(box) ?? ''));
    this.tell();
    boxes[0]?.focus();
  }

  /** A text beside its field: into the field, or away. */
  settle(one: Aside, how: 'take' | 'drop'): void {
    const box = this.boxOf(one.field);
    this.change({ aside: this.kept().aside.filter(({ field }) => field !== one.field) });
    if (box && how === 'take') {
      this.starts.set(box, this.starts.get(box) ?? box.value);
      write(box, one.text);
    }
    this.tell();
    box?.focus();
  }

  private take(box: Box): void {
    if (!this.starts.has(box)) this.starts.set(box, box.defaultValue);
    this.touched.add(box);
    this.watch();
    this.keep();
  }

  private keep(): void {
    if (this.touched.size === 0) return;
    for (const box of this.touched) {
      if (box.isConnected) continue;
      // Folded away: its text waits until the field is opened again.
      this.waiting.set(box.name, this.typedIn(box));
      this.touched.delete(box);
    }
    const here = [...this.touched].map((box) => [box.name, this.typedIn(box)] as const);
    const fields = Object.entries({
      ...Object.fromEntries(this.waiting),
      ...Object.fromEntries(here),
    });
    this.change({ fields: Object.fromEntries(fields.filter(([, { was, now }]) => was !== now)) });
  }

  private typedIn(box: Box): Typed {
    return { was: this.starts.get(box) ?? '', now: box.value };
  }

  /** Fields that come and go: those whose text waits, and those that hold one. */
  private watch(): void {
    if (this.touched.size + this.waiting.size === 0) return;
    this.observer.observe(this.form, { childList: true, subtree: true });
  }

  private putBack(): void {
    const overtaken: Aside[] = [];
    const before = this.restored.size;
    for (const [field, typed] of this.waiting) {
      const box = this.boxOf(field);
      if (!box) continue;
      this.waiting.delete(field);
      if (isAsItWas(box, typed)) this.restore(box, typed);
      else overtaken.push({ field, label: labelOf(box), text: typed.now });
    }
    this.watch();
    if (overtaken.length > 0) this.lay(overtaken);
    if (overtaken.length > 0 || this.restored.size > before) this.tell();
  }

  /** Beside their fields, which somebody else has changed. */
  private lay(overtaken: readonly Aside[]): void {
    const { fields, aside } = this.kept();
    const isLaid = (name: string): boolean => overtaken.some(({ field }) => field === name);
    const rest = Object.entries(fields).filter(([name]) => !isLaid(name));
    this.change({ fields: Object.fromEntries(rest), aside: [...aside, ...overtaken] });
  }

  private restore(box: Box, { was, now }: Typed): void {
    this.starts.set(box, was);
    this.touched.add(box);
    if (box.value === now) return;
    this.restored.add(box);
    write(box, now);
  }

  private boxOf(field: string): Box | undefined {
    if (this.form.querySelector('[type=password]')) return undefined;
    return [...this.form.querySelectorAll<Box>(BOXES)].find(({ name }) => name === field);
  }

  private kept(): ReturnType<typeof keptForm> {
    const place = this.given.place();
    return place === null ? { fields: {}, aside: [] } : keptForm(place);
  }

  private change(part: Partial<ReturnType<typeof keptForm>>): void {
    const place = this.given.place();
    if (place !== null && !this.form.querySelector('[type=password]')) {
      keepForm(place, { ...this.kept(), ...part });
    }
  }

  private tell(): void {
    this.given.tell({ restored: this.restored.size > 0, aside: this.kept().aside });
  }
}

function isBox(target: EventTarget | null): target is Box {
  return target instanceof HTMLElement && target.matches(BOXES);
}

function isAsItWas({ value, dataset }: Box, { was, now }: Typed): boolean {
  return value === was || value === now || 'clock' in dataset;
}

/** As if somebody had typed it: a field that React holds hears of it, too, and at once. */
function write(box: Box, text: string): void {
  const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(box, text);
  flushSync(() => box.dispatchEvent(new Event('input', { bubbles: true })));
}

/** Without its ※必須. */
function labelOf({ labels, ariaLabel, name }: Box): string {
  return labels?.[0]?.firstChild?.textContent ?? ariaLabel ?? name;
}
