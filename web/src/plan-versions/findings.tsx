import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersionFinding } from '../api/types';
import { Button } from '../ui/button';
import { Tag } from '../ui/chip';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import type { Spot } from './files';
import { bracketed } from '../i18n/punctuation';

interface Props {
  readonly findings: readonly PlanVersionFinding[];
  readonly goTo: (spot: Spot) => void;
}

/** What the check found, what keeps the version back first; each leads to its line. */
export function VersionFindings({ findings, goTo }: Props): ReactElement {
  const { t } = useTranslation();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return (
    <Section title={t('planVersion.findings')}>
      <div role="status">
        <Notice
          tone={errors.length > 0 ? 'bad' : others.length > 0 ? 'warn' : 'good'}
          title={t(errors.length > 0 ? 'planVersion.errors' : 'planVersion.clean', {
            errors: errors.length,
            others: others.length,
          })}
        />
      </div>
      <ul className="flex flex-col gap-2">
        {[...errors, ...others].map((finding, index) => (
          <li key={index} className="flex flex-wrap items-baseline gap-x-2">
            <Tag tone={finding.severity === 'error' ? 'bad' : 'warn'}>
              {t(`planVersion.severity.${finding.severity}`)}
            </Tag>
            <Button
              look="plain"
              className="break-all text-left"
              onClick={() => goTo({ path: finding.path, line: finding.line })}
            >
              {finding.place}
            </Button>
            <span className="min-w-0 flex-1 basis-60">
              {finding.what}
              <span className="block text-dns-14N-130">
                {finding.title}
                {finding.rule && bracketed(finding.rule)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
