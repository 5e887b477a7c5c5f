import type { SentKey } from '../api/use-command';

/** One field: what stood there when it was opened, and what somebody made of it. */
export interface Typed {
  readonly was: string;
  readonly now: string;
}

/** A text whose field has been changed by somebody else meanwhile. */
export interface Aside {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** What somebody has typed into one form and not sent. */
export interface KeptForm {
  readonly fields: Readonly<Record<string, Typed>>;
  readonly aside: readonly Aside[];
  /** Key of a sending that may have arrived: a reload in the middle must not send it twice. */
  readonly sent?: SentKey;
}

const PREFIX = 'hikeshi:typed:';
const NOTHING: KeptForm = { fields: {}, aside: [] };

/** What this tab keeps of a form; nothing where the browser keeps nothing. */
export function keptForm(place: string): KeptForm {
  try {
    const kept = sessionStorage.getItem(PREFIX + place);
    return kept === null ? NOTHING : (JSON.parse(kept) as KeptForm);
  } catch {
    return NOTHING;
  }
}

/** Keep it in this tab, which is this person's, and no longer than the tab is open. */
export function keepForm(place: string, form: KeptForm): void {
  try {
    if (Object.keys(form.fields).length + form.aside.length > 0) {
      sessionStorage.setItem(PREFIX + place, JSON.stringify(form));
    } else sessionStorage.removeItem(PREFIX + place);
  } catch {
    // A device that keeps nothing, or no more, still sends what is on the screen.
  }
}

/** Forms of this account with something typed and not sent, in this tab and in the others of this browser. */
export async function countTyped(account: string): Promise<number> {
  let count = countHere(account);
  const hear = ({ data }: MessageEvent<Word>): void => {
    if (data.say === 'kept') count += data.count;
  };
  others?.addEventListener('message', hear);
  tell({ say: 'count', account });
  if (others) await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN));
  others?.removeEventListener('message', hear);
  return count;
}

/** Somebody leaves the desk: nothing of what was typed stays, in no tab of this browser. */
export function forgetTyped(): void {
  forgetHere();
  tell({ say: 'forget' });
}

type Word =
  | { readonly say: 'forget' }
  | { readonly say: 'count'; readonly account: string }
  | { readonly say: 'kept'; readonly count: number };

/** Tabs that sleep do not answer, and are not waited for. In milliseconds. */
const ANSWER_WITHIN = 200;
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('hikeshi:typed') : null;
others?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
  if (data.say === 'count') tell({ say: 'kept', count: countHere(data.account) });
  if (data.say !== 'forget') return;
  forgetHere();
  // What stands on the screen there is that person's too, and the next letter would keep it again.
  location.reload();
});

function tell(word: Word): void {
  others?.postMessage(word);
}

function countHere(account: string): number {
  try {
    const isOwn = (place: string): boolean => place.startsWith(`${PREFIX}${account}:`);
    return Object.keys(sessionStorage).filter(isOwn).length;
  } catch {
    // Where nothing can be kept there is nothing to lose.
    return 0;
  }
}

/** Whatever the console keeps in a tab, the last edit of a draft too. */
function forgetHere(): void {
  try {
    const places = Object.keys(sessionStorage).filter((place) => place.startsWith('hikeshi:'));
    places.forEach((place) => sessionStorage.removeItem(place));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
