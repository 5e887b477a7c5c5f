import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/types';
import { useMay } from '../session/use-session';
import { LevelChip } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { AssessForm } from './assess-form';
import { comma } from '../i18n/punctuation';

/** 重要度 with its reason. */
export function SeverityPart({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const { severity, floorLabels, phase, past } = incident;
  const { impact, urgency, level, floor, reason } = severity;
  const may = useMay('responder', 'officer') && (phase !== 'closed' || past);
  const why = reason === 'unknown-harm' ? t('incident.unknownHarm') : reason;
  return (
    <Section title={t('incident.severity')}>
      <p className="flex flex-wrap items-center gap-2">
        <LevelChip level={level} />
        {t('incident.matrix', { impact, urgency })}
      </p>
      <Facts
        rows={[
          ...(floorLabels.length > 0
            ? [
                [
                  t('incident.severityWhy'),
                  t('incident.floor', { level: floor, labels: floorLabels.join(comma()) }),
                ] as const,
              ]
            : []),
          ...(why ? [[t('form.reason'), why] as const] : []),
        ]}
      />
      {may && (
        <Disclosure label={t('incident.reassess')}>
          {(close) => <AssessForm incident={incident} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}
