import type { TFunction } from 'i18next';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types';
import { needText } from '../incident/need-reason';
import { readComing } from '../incident/read-when';
import { TheirsOrMine } from '../incident/theirs-or-mine';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField } from '../ui/inputs';
import { filled } from '../ui/read-form';
import { Check } from '../ui/radio-row';
import { WhenField, type When } from '../ui/when-field';
import { bracketed } from '../i18n/punctuation';

interface Props extends Pick<Body<'PartiesView'>, 'parties' | 'candidates' | 'offices'> {
  readonly id: string;
  readonly drill: boolean;
}

const TIMES = ['from', 'to', 'next'] as const;
const NOTHING: When = { day: '', time: '' };
const NO_TIMES: Record<(typeof TIMES)[number], When> = {
  from: NOTHING,
  to: NOTHING,
  next: NOTHING,
};
const SCOPES = ['summary', 'steps', 'all'] as const;

/** Let a body in: which, how much it sees, what is asked of it, until when, and why. */
export function LetInForm({ id, drill, parties, candidates, offices }: Props): ReactElement {
  const { t } = useTranslation();
  const [party, setParty] = useState('');
  const [seen, setSeen] = useState('');
  const seenOf = (of: string): string => candidates.find((each) => each.party === of)?.seen ?? '';
  const choose = (of: string): void => {
    setParty(of);
    setSeen(seenOf(of));
  };
  const sight = { seen, now: seenOf(party), insist: () => setSeen(seenOf(party)) };
  const [takesPart, setTakesPart] = useState(false);
  const [times, setTimes] = useState(NO_TIMES);
  return (
    <CommandForm<'LettingInDto'>
      path={`/incidents/${id}/parties`}
      submit={t('sharing.submit')}
      body={(data) => ({
        party: needText(data, 'party', t),
        ...filled({ seen }),
        scope: SCOPES.find((each) => each === data.get('scope')) ?? 'summary',
        asked: needText(data, 'asked', t),
        reason: needText(data, 'reason', t),
        office: given(data, 'office'),
        from: readComing('from', times.from, t),
        to: readComing('to', times.to, t),
        next: readComing('next', times.next, t),
        ...(drill ? { takesPart } : {}),
      })}
      onDone={() => {
        announce(t('sharing.done'));
        setTimes(NO_TIMES);
        choose('');
      }}
    >
      <TheirsOrMine
        sight={sight}
        theirs={agreedWords(
          parties.find((each) => each.party === party),
          t,
        )}
        mine={t('sharing.below')}
        onLeave={() => choose('')}
      />
      <SelectField
        name="party"
        label={t('sharing.party')}
        value={party}
        onChange={({ target }) => choose(target.value)}
        required
      >
        <option value="">{t('sharing.choose')}</option>
        {candidates.map(({ party, name, role }) => (
          <option key={party} value={party}>
            {role ? `${name}${bracketed(role)}` : name}
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
      {TIMES.map((each) => (
        <WhenField
          key={each}
          name={each}
          legend={t(`sharing.${each}`)}
          side="future"
          value={times[each]}
          onChange={(when) => setTimes({ ...times, [each]: when })}
        />
      ))}
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

/** What is agreed with a party now. */
export function agreedWords(party: Body<'PartyView'> | undefined, t: TFunction): string {
  if (!party || party.out) return t('sharing.state.out');
  return `${t(`sharing.scopes.${party.scope}`)}${bracketed(party.byName)}\n${party.asked}`;
}

function given(data: FormData, name: string): string | undefined {
  return String(data.get(name) ?? '') || undefined;
}
