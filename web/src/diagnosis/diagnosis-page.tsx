import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Tag, type Tone } from '../ui/chip';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { asText, linesHere, linesThere, programText, type Health, type Line } from './lines';
import { useProbe } from './probe';
import { diagnosisQuery, type Measured } from './query';

/** /settings/diagnosis 診断: what was measured, and what to do. */
export function DiagnosisPage(): ReactElement {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const query = useQuery(diagnosisQuery);
  const again = (): void => {
    setRound(round + 1);
    void query.refetch();
  };
  return (
    <Page
      title={t('diagnosis.title')}
      actions={
        <div className="no-print flex flex-wrap gap-3">
          <Button busy={query.isFetching} onClick={again}>
            {t('diagnosis.again')}
          </Button>
          <Button onClick={() => window.print()}>{t('action.print')}</Button>
        </div>
      }
    >
      <p>{t('diagnosis.lead')}</p>
      <Loaded query={query}>
        {(measured) => <Everything measured={measured} round={round} />}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly measured: Measured;
  readonly round: number;
}

function Everything({ measured, round }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const probe = useProbe(round);
  const words = { t, language };
  const { at, lines, program } = measured.diagnosis;
  const here = linesHere(words, measured, probe);
  const there = linesThere(words, lines);
  const all = [...here, ...there];
  const of = (health: Health): number => all.filter((each) => each.health === health).length;
  const [bad, warn] = [of('bad'), of('warn')];
  return (
    <>
      <Notice
        tone={bad > 0 ? 'bad' : warn > 0 ? 'warn' : 'good'}
        title={bad + warn > 0 ? t('diagnosis.count', { bad, warn }) : t('diagnosis.allWell')}
      >
        {t('diagnosis.measuredAt', { time: formatMoment(at, language) })}
      </Notice>
      <Part title={t('diagnosis.onThis')} lines={here} />
      <Part title={t('diagnosis.onServer')} lines={there} />
      <Section title={t('diagnosis.program')}>
        <p className="wrap-anywhere">{programText(t, program)}</p>
      </Section>
      <AsText text={asText(words, all, { at, program })} />
    </>
  );
}

function Part({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
}): ReactElement {
  return (
    <Section title={title}>
      <ul className="flex flex-col divide-y divide-solid-gray-200">
        {lines.map((line) => (
          <CheckLine key={line.check} line={line} />
        ))}
      </ul>
    </Section>
  );
}

const LOOKS: Readonly<Record<Health, { tone: Tone; shape: string }>> = {
  good: { tone: 'good', shape: '●' },
  warn: { tone: 'warn', shape: '▲' },
  bad: { tone: 'alarm', shape: '◆' },
  note: { tone: 'plain', shape: '○' },
  measuring: { tone: 'plain', shape: '…' },
};

type Word = 'settings.firstRun' | 'settings.mail' | 'settings.alarms';

/** Where somebody may act in the console itself. */
const PLACES: Readonly<Record<string, { to: string; word: Word }>> = {
  sample: { to: '/settings/first-run', word: 'settings.firstRun' },
  mail: { to: '/outbox/setup', word: 'settings.mail' },
  canary: { to: '/outbox/setup', word: 'settings.mail' },
  alarms: { to: '/alarms', word: 'settings.alarms' },
};

function CheckLine({
  line: { check, title, health, text, act },
}: {
  readonly line: Line;
}): ReactElement {
  const { t } = useTranslation();
  const { tone, shape } = LOOKS[health];
  const place = PLACES[check];
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[7rem_10rem_1fr]">
      <p>
        <Tag tone={tone}>
          <span aria-hidden="true">{shape}</span> {t(`diagnosis.health.${health}`)}
        </Tag>
      </p>
      <h3 className="text-std-16B-170">{title}</h3>
      <div className="flex min-w-0 flex-col gap-1 wrap-anywhere">
        <p>{text}</p>
        {act && (
          <p>
            <span className="font-bold">{t('diagnosis.remedy')}: </span>
            {act} {place && <Link to={place.to}>{t(place.word)}</Link>}
          </p>
        )}
      </div>
    </li>
  );
}

/** A clipboard is missing over plain HTTP: the text stands there and can be marked by hand. */
function AsText({ text }: { readonly text: string }): ReactElement {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    announce(t('diagnosis.copied'));
  };
  return (
    <Section title={t('diagnosis.text')} className="no-print">
      <p>{t('diagnosis.copyHint')}</p>
      <textarea
        readOnly
        aria-label={t('diagnosis.text')}
        value={text}
        rows={8}
        onFocus={(event) => event.currentTarget.select()}
        className="w-full rounded-8 border border-solid-gray-600 p-3 text-mono-16N-150"
      />
      {'clipboard' in navigator && (
        <div>
          <Button onClick={() => void copy()}>{t('diagnosis.copy')}</Button>
        </div>
      )}
    </Section>
  );
}
