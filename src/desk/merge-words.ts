import type { UpdateInput } from '../domain/escalation/update.js';

type Said = Omit<UpdateInput, 'next'>;

/** What is mailed to whoever was told of an incident that now goes on in another one. */
export function mergedWords(into: string): Said {
  return {
    conclusion: `${into} と同じ事案のため、統合しました。`,
    affected: '',
    doing: `以後は ${into} で対応し、そちらで続報を送ります。この番号での連絡は終わりです。`,
  };
}

/** The same people, once the merger was taken back. */
export function unmergedWords(from: string): Said {
  return {
    conclusion: `${from} への統合を取り消しました。別の事案として続けます。`,
    affected: '',
    doing: '統合する前の段階から、対応を続けています。',
  };
}
