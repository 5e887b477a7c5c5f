import type { NamedMessage } from '../notices/token.js';

/** As the writer of mails makes a Message-ID; what follows the notice's id differs from template to template. */
const OURS = /\b([0-9a-f]{32})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/giu;

/** So many mails of ours are looked at in one text: a thread quotes a few, an attacker might quote thousands. */
const MOST = 20;

/** Which of our mails a text names, the last one first: in a thread that is the one answered. */
export function namedMessages(text: string): NamedMessage[] {
  const found = [...text.matchAll(OURS)].map(([, proof = '', notice = '']) => ({
    notice: notice.toLowerCase(),
    proof: proof.toLowerCase(),
  }));
  const once = new Map(found.toReversed().map((each) => [`${each.notice}${each.proof}`, each]));
  return [...once.values()].slice(0, MOST);
}
