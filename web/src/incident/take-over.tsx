import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Rung } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Hint } from '../ui/field';
import { AreaField, SelectField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { needReason } from './need-reason';
import { peopleOf } from './people-of';
import { ReasonDisclosure } from './reason-disclosure';
import { useIncident } from './use-incident';
import { bracketed } from '../i18n/punctuation';

/** 引き受ける, 引き継ぐ: a call that nobody answers becomes somebody's by name. */
export function TakeOver({ rung }: { readonly rung: Rung }): ReactElement {
  const { t } = useTranslation();
  const path = usePath(rung);
  return (
    <>
      <ReasonDisclosure
        path={`${path}/take-over`}
        label={t('telling.takeOver')}
        reason={t('telling.takeOverWhy')}
        hint={t('telling.takeOverHint', { office: rung.officeTitle })}
      />
      <Disclosure label={t('telling.handOver')}>
        {(close) => <HandOver rung={rung} onDone={close} />}
      </Disclosure>
    </>
  );
}

interface Props {
  readonly rung: Rung;
  readonly onDone: () => void;
}

function HandOver({ rung, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const told = rung.told.map(({ person }) => person);
  const people = peopleOf(plan).filter(({ person, absent }) => !absent && !told.includes(person));
  return (
    <CommandForm<'RungHandOverDto'>
      path={`${usePath(rung)}/hand-over`}
      submit={t('telling.handOverDo')}
      body={(data) => {
        const person = textOf(data, 'person');
        need(!person && { field: 'person', message: t('telling.needTaker') });
        return { person, reason: needReason(data, t) };
      }}
      onDone={() => {
        announce(t('telling.handedOver'));
        onDone();
      }}
    >
      <Hint>{t('telling.handOverHint')}</Hint>
      <SelectField name="person" label={t('telling.taker')} required defaultValue="">
        <option value="">{t('report.choose')}</option>
        {people.map(({ person, name, post }) => (
          <option key={person} value={person}>
            {name}
            {bracketed(post)}
          </option>
        ))}
      </SelectField>
      <AreaField name="reason" label={t('telling.handOverWhy')} maxLength={2000} required />
    </CommandForm>
  );
}

function usePath({ id: rung }: Rung): string {
  const { id } = useIncident();
  return `/incidents/${id}/rungs/${encodeURIComponent(rung)}`;
}
