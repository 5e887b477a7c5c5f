import type { DeskKind } from '../domain/incident/evolve-desk.js';
import type { Sentences } from './entry-text.js';

type DeskSentences = Pick<Sentences, DeskKind>;

/** What the desk does with whole incidents, in Japanese. */
export const JA_DESK: DeskSentences = {
  'taken-up': () => '受付箱から引き取った',
  merged: ({ number, reason }) => `${number} に統合した。以後は ${number} で続ける${whyJa(reason)}`,
  absorbed: ({ number, summary, reason }) => `${number} を統合した: ${summary}${whyJa(reason)}`,
  unmerged: ({ number, reason }) =>
    `${number} への統合を取り消し、元の段階から続ける${whyJa(reason)}`,
  released: ({ number, reason }) => `${number} の統合を取り消した${whyJa(reason)}`,
  linked: ({ number }) => `${number} を関連する事案とした`,
  unlinked: ({ number }) => `${number} との関連付けを外した`,
  'handover-offered': ({ toName, text }) =>
    `${toName} へ引き渡すとした（引き受けるまでは元の担当）: ${text}`,
  'handover-accepted': () => '引継ぎを引き受けた',
  'handover-withdrawn': () => '引継ぎを取りやめた',
};

/** The same in English. */
export const EN_DESK: DeskSentences = {
  'taken-up': () => 'Taken from the inbox',
  merged: ({ number, reason }) => `Merged into ${number}, where it goes on${whyEn(reason)}`,
  absorbed: ({ number, summary, reason }) => `${number} was merged in: ${summary}${whyEn(reason)}`,
  unmerged: ({ number, reason }) =>
    `The merger into ${number} was taken back; it goes on where it stood${whyEn(reason)}`,
  released: ({ number, reason }) => `The merger of ${number} was taken back${whyEn(reason)}`,
  linked: ({ number }) => `Linked with ${number}`,
  unlinked: ({ number }) => `No longer linked with ${number}`,
  'handover-offered': ({ toName, text }) =>
    `To be handed over to ${toName}, who has not accepted yet: ${text}`,
  'handover-accepted': () => 'Handover accepted',
  'handover-withdrawn': () => 'Handover withdrawn',
};

function whyJa(reason: string): string {
  return reason && `（理由: ${reason}）`;
}

function whyEn(reason: string): string {
  return reason && ` (reason: ${reason})`;
}
