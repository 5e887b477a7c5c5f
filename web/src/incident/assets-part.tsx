import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentRegisterQuery } from '../api/queries';
import type { Incident } from '../api/types';
import { AssetLine } from '../register/asset-line';
import { AssetPicker, type Choice } from '../register/asset-picker';
import { Questions, Raises } from '../register/raises';
import { useMay } from '../session/use-session';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { AreaField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { textOf } from '../ui/read-form';
import { ChangedMeanwhile } from './changed-meanwhile';
import { needReason } from './need-reason';
import { comma } from '../i18n/punctuation';

/** 関係する資産: what is hit, who answers for it, and what that makes of the severity. */
export function AssetsPart({ incident }: { readonly incident: Incident }): ReactElement | null {
  const { t } = useTranslation();
  const { assets, phase, past } = incident;
  const may = useMay('desk', 'responder', 'officer') && (phase !== 'closed' || past);
  if (!assets) return null;
  const { named, unknown, raises, questions } = assets;
  return (
    <Section title={t('register.concerned')}>
      {named.length === 0 && !unknown && <p>{t('state.notEntered')}</p>}
      <ul className="flex flex-col gap-4">
        {named.map((asset) => (
          <li key={asset.id}>
            <AssetLine asset={asset} />
          </li>
        ))}
      </ul>
      {unknown && <p>{t(named.length > 0 ? 'register.restUnknown' : 'register.allUnknown')}</p>}
      <Raises raises={raises} />
      <Questions questions={questions} />
      {may && (
        <Disclosure label={t('register.change')}>
          {(close) => <AssetsForm incident={incident} now={assets} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

interface Props {
  readonly incident: Incident;
  readonly now: NonNullable<Incident['assets']>;
  readonly onDone: () => void;
}

function AssetsForm({ incident, now, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(incidentRegisterQuery(incident.id));
  const [opened] = useState<Choice>({
    assets: now.named.map(({ id }) => id),
    unknown: now.unknown,
  });
  const [choice, setChoice] = useState(opened);
  const before = opened.assets;
  const add = choice.assets.filter((id) => !before.includes(id));
  const remove = before.filter((id) => !choice.assets.includes(id));
  const said = now.named.map(({ name }) => name).join(comma()) || t('state.none');
  return (
    <CommandForm<'AssetsDto'>
      path={`/incidents/${incident.id}/assets`}
      submit={t('action.save')}
      body={(data) => {
        const changes = add.length + remove.length > 0;
        const reason = changes ? needReason(data, t) : textOf(data, 'reason');
        // What this person leaves as it was stays as others have it meanwhile.
        const unknown = choice.unknown === opened.unknown ? {} : { unknown: choice.unknown };
        return { add, remove, ...unknown, reason };
      }}
      onDone={onDone}
    >
      <ChangedMeanwhile now={said} />
      <Loaded query={query}>
        {(register) => (
          <AssetPicker
            register={register}
            choice={choice}
            onChange={setChoice}
            legend={t('register.concerned')}
          />
        )}
      </Loaded>
      <AreaField
        name="reason"
        label={t('form.reason')}
        hint={t('register.reasonHint')}
        rows={2}
        maxLength={2000}
      />
    </CommandForm>
  );
}
