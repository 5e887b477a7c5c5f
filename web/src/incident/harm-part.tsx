import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Harm, Incident } from '../api/types';
import { HarmFields } from '../report/harm-fields';
import { useMay } from '../session/use-session';
import { Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { TheirsOrMine, useSight } from './theirs-or-mine';
import { comma } from '../i18n/punctuation';

const QUESTIONS = ['counter', 'residents', 'personalData'] as const;
const TONES = { yes: 'bad', no: 'good', unknown: 'warn' } as const;

/** 影響: what is known of the harm, and what is still being checked. */
export function HarmPart({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const { harm, phase, past } = incident;
  const may = useMay('desk', 'responder', 'officer') && (phase !== 'closed' || past);
  return (
    <Section title={t('incident.harm')}>
      <Facts
        rows={QUESTIONS.map((question) => [
          t(`report.${question}`),
          <Tag key={question} tone={TONES[harm[question]]}>
            {t(`answer.${harm[question]}`)}
          </Tag>,
        ])}
      />
      {may && (
        <Disclosure label={t('action.change')}>
          {(close) => <HarmForm incident={incident} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

function HarmForm({ incident, onDone }: { incident: Incident; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const [harm, setHarm] = useState<Harm>(incident.harm);
  const sight = useSight(incident.seen.harm);
  const inWords = (of: Harm): string =>
    QUESTIONS.map((each) => `${t(`report.${each}`)} ${t(`answer.${of[each]}`)}`).join(comma());
  return (
    <CommandForm<'HarmRecordDto'>
      path={`/incidents/${incident.id}/harm`}
      submit={t('incident.harmSave')}
      body={() => ({ harm, seen: sight.seen })}
      onDone={onDone}
    >
      <TheirsOrMine
        sight={sight}
        theirs={inWords(incident.harm)}
        mine={inWords(harm)}
        onLeave={onDone}
      />
      <HarmFields
        legend={t('incident.harm')}
        harm={harm}
        onChange={(part) => setHarm({ ...harm, ...part })}
      />
    </CommandForm>
  );
}
