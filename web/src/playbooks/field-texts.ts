import type { TFunction } from 'i18next';
import type { Playbook, PlaybookChoice, PlaybookStep } from '../api/types';
import { titleOf, type Reading } from './reading';
import { durationOf, officesOf, titleIn } from './words';
import { bracketed, comma, dot, stop } from '../i18n/punctuation';

/** When the way goes on after tracks. */
export function joinText(
  { join, tracks }: { readonly join: number; readonly tracks: readonly unknown[] },
  t: TFunction,
): string {
  return join < tracks.length ? t('playbooks.joinSome', { count: join }) : t('playbooks.joinAll');
}

/** How often a repeat comes, and what ends it. */
export function roundsText(
  { id, atMost }: { readonly id: string; readonly atMost: number },
  { playbook, t }: Reading,
): string {
  const until = playbook.conditions[id];
  const rounds = t('playbooks.rounds', { count: atMost });
  return until ? `${rounds}${stop()}${t('playbooks.until', { when: until })}` : rounds;
}

/** When an option is chosen; who chooses it where no condition does. */
export function whenText(
  choice: PlaybookChoice,
  option: PlaybookChoice['options'][number],
  { playbook, t }: Reading,
): string {
  const when = playbook.conditions[`${choice.id}/${option.id}`];
  if (when) return when;
  return t(option.otherwise ? 'playbooks.otherwise' : 'playbooks.byPerson');
}

/** Who hears of what is late. */
export function lateText(late: Playbook['late'], { playbook, t }: Reading): string {
  const offices = officesOf(playbook, late.tell).join(' → ');
  return t('playbooks.late', { after: durationOf(late.after, t), offices });
}

/** What has to be there before. */
export function needsOf({ needs }: PlaybookStep, reading: Reading): string[] {
  const { t } = reading;
  return [
    ...needs.gates.map((id) => t('playbooks.needsGate', { title: titleOf(id, reading) })),
    ...needs.evidence.map((id) => t('playbooks.needsEvidence', { title: titleOf(id, reading) })),
    ...(needs.measures ? [t('playbooks.needsMeasures')] : []),
  ];
}

/** What it leaves behind. */
export function evidenceOf({ evidence }: PlaybookStep, { t }: Reading): string[] {
  return evidence.map(({ what, kind, keepYears }) => {
    const keep = keepYears === null ? [] : [t('playbooks.keep', { years: keepYears })];
    return `${what}${bracketed([t(`playbooks.evidence.${kind}`), ...keep].join(comma()))}`;
  });
}

/** What it asks to be recorded. */
export function factsOf({ facts }: PlaybookStep, { t }: Reading): string[] {
  return facts.map(({ label, type, options }) => {
    const values = options.length > 0 ? options.map((option) => option.label).join(dot()) : null;
    return `${label}${bracketed(values ?? t(`playbooks.fact.${type}`))}`;
  });
}

/** Who decides, and who else has to agree. */
export function gateOf({ gate }: PlaybookStep, { playbook, t }: Reading): string[] {
  if (!gate) return [];
  const also = officesOf(playbook, gate.with).join(comma());
  return [
    t('playbooks.authority', { offices: officesOf(playbook, gate.authority).join(' → ') }),
    ...(also ? [t('playbooks.with', { offices: also })] : []),
    ...(gate.ratifyWithin === null
      ? []
      : [t('playbooks.ratify', { span: durationOf(gate.ratifyWithin, t) })]),
  ];
}

/** How a measure is undone, or why not. */
export function undoOf({ undo }: PlaybookStep, reading: Reading): string | null {
  if (!undo) return null;
  return 'step' in undo
    ? reading.t('playbooks.undoBy', { title: titleOf(undo.step, reading) })
    : reading.t('playbooks.undoNone', { why: undo.none });
}

/** The ways a choice can go, with what decides. */
export function optionsOf(choice: PlaybookChoice, reading: Reading): string[] {
  return choice.options.map(
    (option) =>
      `${titleIn(reading.language, option)}${bracketed(whenText(choice, option, reading))}`,
  );
}
