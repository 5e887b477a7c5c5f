import type { Plan, PlaybookLine } from '../api/types';

interface Wanted {
  readonly words: string;
  /** Empty: every category. */
  readonly category: string;
}

type Searched = Pick<Plan, 'playbooks' | 'kinds'>;

/** The playbooks of a category that have every word somewhere: title, summary, English, kinds. */
export function matching(
  { playbooks, kinds }: Searched,
  { words, category }: Wanted,
): PlaybookLine[] {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  return playbooks.filter((line) => {
    if (category && line.category !== category) return false;
    const leading = kinds.filter((kind) => kind.playbook === line.id).map((kind) => kind.label);
    const { id, title, summary, en } = line;
    const text = folded([id, title, summary, en?.title, en?.summary, ...leading].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}

/** Full and half width, capitals, and katakana and hiragana count as the same. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}
