import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duties } from '../api/types';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Hint } from '../ui/field';
import { AreaField, SelectField } from '../ui/inputs';
import { need } from '../ui/need';
import { filled, textOf } from '../ui/read-form';
import { useIncident } from './use-incident';
import { bracketed } from '../i18n/punctuation';

type Organ = Duties['organ'];

/** 機関: whose law the duties below follow, and another one where that was wrong. */
export function OrganPart({ organ }: { readonly organ: Organ }): ReactElement | null {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer');
  if (organ.choices.length < 2) return null;
  return (
    <div className="flex flex-col gap-1">
      <p>
        <strong>{t('duties.organ')}</strong>　{inWords(organ)}
      </p>
      {may && (
        <Disclosure label={t('duties.organChange')} look="plain">
          {(close) => <OrganForm organ={organ} onDone={close} />}
        </Disclosure>
      )}
    </div>
  );

  function inWords({ named, organ: now, choices }: Organ): string {
    if (!now) return t('duties.organUnknown', { first: choices[0]?.name ?? '' });
    const law = t(`duties.law.${now.legal}`);
    return t(named ? 'duties.organNamed' : 'duties.organFirst', { name: now.name, law });
  }
}

function OrganForm({ organ, onDone }: { organ: Organ; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const isNamed = organ.named && organ.organ !== null;
  return (
    <CommandForm<'OrganDto'>
      path={`/incidents/${id}/organ`}
      submit={t('duties.organSave')}
      body={(data) => {
        const [chosen, reason] = [textOf(data, 'organ'), textOf(data, 'reason')];
        need(
          !chosen && { field: 'organ', message: t('duties.organNeeded') },
          isNamed && !reason && { field: 'reason', message: t('form.reasonNeeded') },
        );
        return { organ: chosen, ...filled({ reason }) };
      }}
      onDone={() => {
        onDone();
        announce(t('duties.organDone'));
      }}
    >
      <Hint>{t('duties.organHint')}</Hint>
      <SelectField name="organ" label={t('duties.organ')} required defaultValue="">
        <option value="">{t('report.choose')}</option>
        {organ.choices
          .filter(({ id: choice }) => !isNamed || choice !== organ.organ?.id)
          .map(({ id: choice, name, legal }) => (
            <option key={choice} value={choice}>
              {name}
              {bracketed(t(`duties.law.${legal}`))}
            </option>
          ))}
        {(!organ.named || organ.organ) && (
          <option value="unknown">{t('report.organUnknown')}</option>
        )}
      </SelectField>
      {isNamed && (
        <AreaField name="reason" label={t('duties.organReason')} maxLength={2000} required />
      )}
    </CommandForm>
  );
}
