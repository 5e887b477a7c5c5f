import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { Incident, Measure } from '../api/types';
import { dayAndTime, readDay } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { DayField } from '../ui/day-field';
import { Disclosure } from '../ui/disclosure';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Section } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { choiceOf, filled, textOf } from '../ui/read-form';
import { missing } from './need-reason';

/** 再発防止策, each with owner and due day. */
export function Measures({ incident }: { readonly incident: Incident }): ReactElement | null {
  const { t } = useTranslation();
  const { measures, phase } = incident;
  const open = phase === 'containment' || phase === 'recovery' || phase === 'prevention';
  const may = useMay('responder', 'officer') && open;
  if (!may && measures.length === 0) return null;
  return (
    <Section title={t('incident.measures')}>
      {measures.length === 0 && <p>{t('incident.measuresNone')}</p>}
      <ul className="flex flex-col gap-3">
        {measures.map((measure) => (
          <Line key={measure.id} incident={incident.id} measure={measure} may={may} />
        ))}
      </ul>
      {may && (
        <Disclosure label={t('incident.addMeasure')}>
          {(close) => <AddForm id={incident.id} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

interface LineProps {
  readonly incident: string;
  readonly measure: Measure;
  readonly may: boolean;
}

function Line({ incident, measure, may }: LineProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, what, owner, due, settled } = measure;
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3">
      <p className="whitespace-pre-line">{what}</p>
      <p className="text-dns-14N-130">
        {t('incident.owner')} {owner}　{t('incident.dueDay')}{' '}
        {formatDay(`${due}T12:00:00+09:00`, language)}
      </p>
      {settled && (
        <p>
          <Tag tone="good">{t(`incident.settled.${settled.how}`)}</Tag> {settled.note}
        </p>
      )}
      {may && !settled && (
        <Disclosure label={t('incident.settle')}>
          {() => (
            <CommandForm<'SettlementDto'>
              path={`/incidents/${incident}/measures/${id}/settlement`}
              submit={t('action.save')}
              body={(data) => ({
                how: choiceOf(data, 'how', ['done', 'transferred']) ?? 'done',
                ...filled({ note: textOf(data, 'note') }),
              })}
            >
              <RadioRow
                name="how"
                legend={t('incident.settle')}
                initial="done"
                options={[
                  { value: 'done', label: t('incident.settleDone') },
                  { value: 'transferred', label: t('incident.settleTransferred') },
                ]}
              />
              <AreaField name="note" label={t('incident.settleNote')} maxLength={1000} />
            </CommandForm>
          )}
        </Disclosure>
      )}
    </li>
  );
}

function AddForm({ id, onDone }: { id: string; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const today = dayAndTime(serverNow()).day;
  return (
    <CommandForm<'MeasureDto'>
      path={`/incidents/${id}/measures`}
      submit={t('incident.addMeasure')}
      body={(data) => {
        const day = readDay(textOf(data, 'due'), { today, side: 'future' });
        need(
          ...missing(data, ['what', 'owner'], t),
          !day && { field: 'due', message: t('when.badDay') },
        );
        return {
          what: textOf(data, 'what'),
          owner: textOf(data, 'owner'),
          due: day ?? '',
        };
      }}
      onDone={onDone}
    >
      <AreaField name="what" label={t('incident.what')} maxLength={1000} required />
      <TextField name="owner" label={t('incident.owner')} maxLength={100} required />
      <DayField
        name="due"
        label={t('incident.dueDay')}
        hint={t('when.hint').split('。')[0]}
        side="future"
      />
    </CommandForm>
  );
}
