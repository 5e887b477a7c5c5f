import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FirstRun } from '../api/types';
import { announce } from '../ui/announcer';
import { Disclosure } from '../ui/disclosure';
import { CommandForm } from '../ui/command-form';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Section } from '../ui/page';
import { textOf } from '../ui/read-form';

interface Props {
  readonly firstRun: FirstRun;
}

/** サンプル: made to be tried, and removed with one button. */
export function SamplePart({ firstRun }: Props): ReactElement {
  const { t } = useTranslation();
  const { incidents, bodyName } = firstRun;
  if (incidents.length === 0) {
    return (
      <Section title={t('firstRun.sample')}>
        <p>{t('firstRun.sampleLead', { body: bodyName })}</p>
        <CommandForm<'nothing', FirstRun>
          path="/first-run/sample"
          look="second"
          submit={t('firstRun.trySample')}
          body={() => undefined}
          onDone={() => announce(t('firstRun.made'))}
        />
      </Section>
    );
  }
  return (
    <Section title={t('firstRun.sample')}>
      <p>{t('firstRun.sampleThere', { body: bodyName })}</p>
      <ul className="flex flex-col">
        {incidents.map(({ id, number, summary, made }) => (
          <li key={id}>
            <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
              {number} {summary}
              {!made && t('firstRun.tried')}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('firstRun.try')}</p>
      <Disclosure label={t('firstRun.remove')}>{() => <Removal firstRun={firstRun} />}</Disclosure>
    </Section>
  );
}

function Removal({ firstRun: { bodyName, incidents } }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'SampleRemovalDto', FirstRun>
      path="/first-run/sample/removal"
      look="danger"
      label={t('firstRun.remove')}
      submit={t('firstRun.remove')}
      body={(data) => {
        const typed = textOf(data, 'bodyName');
        need(!typed && { field: 'bodyName', message: t('firstRun.needBodyName') });
        return { bodyName: typed };
      }}
      onDone={() => announce(t('firstRun.removed'))}
    >
      <p>{t('firstRun.removeWhat', { count: incidents.length })}</p>
      <TextField
        name="bodyName"
        label={t('firstRun.typeName', { body: bodyName })}
        maxLength={60}
        required
      />
    </CommandForm>
  );
}
