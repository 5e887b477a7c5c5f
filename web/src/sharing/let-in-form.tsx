import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types';
import { needText } from '../incident/need-reason';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField, TextField } from '../ui/inputs';
import { Check } from '../ui/radio-row';

interface Props {
  readonly id: string;
  readonly drill: boolean;
  readonly candidates: Body<'PartiesView'>['candidates'];
  readonly offices: Body<'PartiesView'>['offices'];
}

const SCOPES = ['summary', 'steps', 'all'] as const;

/** Let a body in: which, how much it sees, what is asked of it, until when, and why. */
export function LetInForm({ id, drill, candidates, offices }: Props): ReactElement {
  const { t } = useTranslation();
  const [takesPart, setTakesPart] = useState(false);
  return (
    <CommandForm<'LettingInDto'>
      path={`/incidents/${id}/parties`}
      submit={t('sharing.submit')}
      body={(data) => ({
        party: needText(data, 'party', t),
        scope: SCOPES.find((each) => each === data.get('scope')) ?? 'summary',
        asked: needText(data, 'asked', t),
        reason: needText(data, 'reason', t),
        office: given(data, 'office'),
        from: instant(data, 'from'),
        to: instant(data, 'to'),
        next: instant(data, 'next'),
        ...(drill ? { takesPart } : {}),
      })}
      onDone={() => announce(t('sharing.done'))}
    >
      <SelectField name="party" label={t('sharing.party')} required>
        <option value="">{t('sharing.choose')}</option>
        {candidates.map(({ party, name, role }) => (
          <option key={party} value={party}>
            {role ? `${name}（${role}）` : name}
          </option>
        ))}
      </SelectField>
      <SelectField name="scope" label={t('sharing.scope')} required>
        {SCOPES.map((scope) => (
          <option key={scope} value={scope}>
            {t(`sharing.scopes.${scope}`)}
          </option>
        ))}
      </SelectField>
      <AreaField
        name="asked"
        label={t('sharing.asked')}
        hint={t('sharing.askedHint')}
        maxLength={2000}
        required
      />
      <SelectField name="office" label={t('sharing.office')}>
        <option value="">{t('sharing.officeNone')}</option>
        {offices.map((office) => (
          <option key={office.id} value={office.id}>
            {office.title}
          </option>
        ))}
      </SelectField>
      <TextField name="from" label={t('sharing.from')} type="datetime-local" />
      <TextField name="to" label={t('sharing.to')} type="datetime-local" />
      <TextField name="next" label={t('sharing.next')} type="datetime-local" />
      {drill && (
        <Check name="takesPart" checked={takesPart} onChange={setTakesPart}>
          {t('sharing.takesPart')}
        </Check>
      )}
      <AreaField
        name="reason"
        label={t('sharing.reason')}
        hint={t('sharing.reasonHint')}
        maxLength={2000}
        required
      />
    </CommandForm>
  );
}

function given(data: FormData, name: string): string | undefined {
  return String(data.get(name) ?? '') || undefined;
}

/** What was typed is a time in Japan. */
function instant(data: FormData, name: string): string | undefined {
  const typed = given(data, name);
  return typed && `${typed}:00+09:00`;
}
