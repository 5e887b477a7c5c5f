import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactNeed, FactValue } from '../api/types';
import { TextField } from '../ui/inputs';
import { RadioRow, type Option } from '../ui/radio-row';
import { WhenField, type When } from '../ui/when-field';
import { UNKNOWN } from './read-fact';

interface Props {
  readonly fact: FactNeed;
  readonly when: When;
  readonly onWhen: (when: When) => void;
  /** What is on record already. */
  readonly known?: FactValue;
  /** Nobody has answered yet: no answer is chosen, and 不明 is one to give. */
  readonly unanswered?: boolean;
  readonly hint?: string | undefined;
}

/** A fact the step asks for; 不明 is always an answer. */
export function FactField(props: Props): ReactElement {
  const { fact, when, onWhen, known = null, unanswered = false } = props;
  const { t } = useTranslation();
  const { id, label, type } = fact;
  const name = `facts.${id}`;
  const hint = props.hint ?? t(type === 'count' ? 'steps.countHint' : 'steps.unknownTime');
  if (type === 'time') {
    return <WhenField name={name} legend={label} hint={hint} value={when} onChange={onWhen} />;
  }
  if (type === 'yes-no' || type === 'one-of') {
    return (
      <RadioRow
        name={name}
        legend={label}
        hint={props.hint}
        initial={unanswered ? '' : known === null ? UNKNOWN : String(known)}
        stacked={type === 'one-of'}
        options={[
          ...answersOf(fact, t('steps.yes'), t('steps.no')),
          { value: UNKNOWN, label: t('steps.unknown') },
        ]}
      />
    );
  }
  const numeric = type === 'number' || type === 'count';
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      inputMode={numeric ? 'numeric' : 'text'}
      maxLength={numeric ? 20 : 4000}
      className={numeric ? 'max-w-48' : ''}
      defaultValue={known === null ? '' : String(known)}
    />
  );
}

function answersOf({ type, options }: FactNeed, yes: string, no: string): Option[] {
  if (type === 'one-of') return options.map(({ id: value, label }) => ({ value, label }));
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}
