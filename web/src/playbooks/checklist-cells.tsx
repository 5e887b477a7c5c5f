import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactNeed, PlaybookChoice, PlaybookStep } from '../api/types';
import { cls } from '../ui/class';
import { Indented } from './indented';
import { gateOf, needsOf } from './field-texts';
import type { Reading } from './reading';
import type { Recorded } from './recorded';
import { durationOf, howIn, officesOf, titleIn } from './words';
import { comma } from '../i18n/punctuation';

interface CellsProps {
  readonly no: number;
  readonly depth: number;
  readonly reading: Reading;
  readonly recorded: Recorded;
}

/** A step: what, who, by when, how; blanks for what it leaves behind. */
export function StepCells(
  props: CellsProps & { readonly step: PlaybookStep; readonly rounds: number | null },
): ReactElement {
  const { t } = useTranslation();
  const { no, depth, step, rounds, reading, recorded } = props;
  const { language } = reading;
  return (
    <Cells {...props}>
      <Indented depth={depth}>
        <p className="checklist-title">
          {no}. {titleIn(language, step)}
        </p>
        <p>{stepLine(step, reading)}</p>
        {step.irreversible && (
          <p>
            <strong>！{t(`steps.irreversible.${step.irreversible}`)}</strong>
          </p>
        )}
        <p className="checklist-how">{howIn(language, step)}</p>
        {rounds !== null && (
          <p>{t('paper.each', { boxes: roundBoxes(rounds, recorded.times.length) })}</p>
        )}
        <Asked step={step} reading={reading} recorded={recorded} />
      </Indented>
    </Cells>
  );
}

/** A choice: the question, who answers it; its ways follow below. */
export function ChoiceCells(props: CellsProps & { readonly choice: PlaybookChoice }): ReactElement {
  const { no, depth, choice, reading } = props;
  const { t, language, playbook } = reading;
  const due = playbook.dueTexts[choice.id];
  return (
    <Cells {...props}>
      <Indented depth={depth}>
        <p className="checklist-title">
          {no}. {t('playbooks.choice')}: {titleIn(language, choice)}
        </p>
        <p>
          {[
            t('paper.who', { office: officesOf(playbook, [choice.office]).join('') }),
            due && t('paper.due', { due }),
          ]
            .filter(Boolean)
            .join('　')}
        </p>
        <p className="checklist-how">{howIn(language, choice)}</p>
      </Indented>
    </Cells>
  );
}

function Cells({
  recorded,
  children,
}: {
  readonly recorded: Recorded;
  readonly children: ReactElement;
}): ReactElement {
  const { t } = useTranslation();
  const { mark, times, names, note } = recorded;
  return (
    <>
      <td className="checklist-tick">{mark}</td>
      <td>{children}</td>
      <td>
        {mark === '－' && t('paper.off')}
        {times.map((time) => (
          <div key={time}>{time}</div>
        ))}
      </td>
      <td>
        {names.map((name, index) => (
          <div key={index}>{name ?? t('paper.automatic')}</div>
        ))}
        {note && <div>{t('paper.skipped', { reason: note })}</div>}
      </td>
    </>
  );
}

/** Who, with whom, by when, and what is special. */
function stepLine(step: PlaybookStep, { playbook, t }: Reading): string {
  const { id, kind, title, office, helpers, target, required, takes, lasts } = step;
  const due = playbook.dueTexts[id];
  return [
    // Many titles say it themselves: 【承認】.
    kind !== 'do' && !title.startsWith('【') && `【${t(`playbooks.kind.${kind}`)}】`,
    t('paper.who', { office: officesOf(playbook, [office]).join('') }),
    helpers.length > 0 &&
      t('steps.helpers', { offices: officesOf(playbook, helpers).join(comma()) }),
    due && t('paper.due', { due }),
    target && t('steps.target', { target }),
    takes > 0 && t('playbooks.takes', { span: durationOf(takes, t) }),
    lasts !== null && t('playbooks.lasts', { span: durationOf(lasts, t) }),
    !required && t('steps.optional'),
  ]
    .filter(Boolean)
    .join('　');
}

interface AskedProps {
  readonly step: PlaybookStep;
  readonly reading: Reading;
  readonly recorded: Recorded;
}

function Asked({ step, reading, recorded }: AskedProps): ReactElement {
  const { t } = reading;
  const { values } = recorded;
  return (
    <>
      {needsOf(step, reading).map((need) => (
        <p key={need}>
          {t('playbooks.field.needs')}: □ {need}
        </p>
      ))}
      {gateOf(step, reading).map((line) => (
        <p key={line}>
          {t('playbooks.field.gate')}: {line}
        </p>
      ))}
      {step.gate && recorded.times.length === 0 && <p>{t('paper.approve')}</p>}
      {step.evidence.map(({ id, what }) => (
        <p key={id}>
          {t('steps.evidence')}: {what} <Blank value={values[id]} wide />
        </p>
      ))}
      {step.facts.map((need) => (
        <p key={need.id}>
          {t('steps.facts')}: {need.label} <Answer need={need} value={values[need.id]} t={t} />
        </p>
      ))}
    </>
  );
}

/** What was recorded, or a line to write on. */
function Blank({ value, wide }: BlankProps): ReactElement {
  return value ? (
    <span className="checklist-value">{value}</span>
  ) : (
    <span className={cls('checklist-blank', wide && 'checklist-blank-wide')} />
  );
}

interface BlankProps {
  readonly value: string | undefined;
  /** A line of its own: time, number and place have to fit. */
  readonly wide?: boolean;
}

/** A box a round; those that are over are ticked. */
export function roundBoxes(most: number, over: number): string {
  const all = Array.from({ length: most }, (_, round) => `${round < over ? '☑' : '□'}${round + 1}`);
  return all.join('　');
}

interface AnswerProps {
  readonly need: FactNeed;
  readonly value: string | undefined;
  readonly t: TFunction;
}

/** Boxes where there are a few answers, a line where not; 不明 is always an answer. */
function Answer({ need, value, t }: AnswerProps): ReactElement {
  const { type, options } = need;
  const unknown = `□${t('paper.unknown')}`;
  const answers =
    type === 'yes-no'
      ? [
          { id: 'yes', label: t('paper.yes') },
          { id: 'no', label: t('paper.no') },
        ]
      : options;
  if (answers.length === 0) {
    return (
      <>
        <Blank value={value} wide={type === 'text'} /> {!value && unknown}
      </>
    );
  }
  const boxes = answers.map(({ id, label }) => `${id === value ? '☑' : '□'}${label}`);
  return (
    <>
      {[...boxes, unknown].map((box) => (
        <span key={box} className="checklist-box">
          {box}
        </span>
      ))}
    </>
  );
}
