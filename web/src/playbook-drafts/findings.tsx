import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextCheck, TextFinding } from '../api/types';
import { Button } from '../ui/button';
import { Tag } from '../ui/chip';
import type { Checking } from './use-check';

interface Props {
  readonly id: string;
  readonly checking: Checking;
  readonly goTo: (line: number) => void;
}

/** What is wrong, in reading order; each leads to its line. */
export function Findings({ id, checking, goTo }: Props): ReactElement {
  const { t } = useTranslation();
  const { data, error, refetch, waiting } = checking;
  if (error) {
    return (
      <div id={id} className="flex flex-wrap items-center gap-3">
        <p role="status">{t('drafts.notChecked', { why: error.message })}</p>
        <Button onClick={() => void refetch()}>{t('drafts.checkAgain')}</Button>
      </div>
    );
  }
  return (
    <>
      <p id={id} role="status" className="text-std-16B-170">
        {data && !waiting ? <Verdict check={data} /> : t('drafts.checking')}
      </p>
      <ul className="flex flex-col gap-1">
        {data?.findings.map((finding, index) => (
          <li key={index}>
            <Line finding={finding} goTo={goTo} />
          </li>
        ))}
      </ul>
      {data && data.omitted > 0 && <p>{t('drafts.omitted', { count: data.omitted })}</p>}
    </>
  );
}

function Verdict({ check }: { readonly check: TextCheck }): ReactElement {
  const { t } = useTranslation();
  const errors = check.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = check.findings.length - errors;
  if (errors + warnings === 0) return <>{t('drafts.clean')}</>;
  return <>{t('drafts.found', { errors, warnings })}</>;
}

function Line({
  finding,
  goTo,
}: {
  readonly finding: TextFinding;
  readonly goTo: (line: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { line, rule, severity, what, path, elsewhere } = finding;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <Button look="plain" className="whitespace-nowrap" onClick={() => goTo(line)}>
        {t('drafts.line', { line })}
      </Button>
      <Tag tone={severity === 'error' ? 'bad' : 'warn'}>{t(`drafts.${severity}`)}</Tag>
      <span className="min-w-0 flex-1 basis-60">
        {what}
        {rule && <span className="text-dns-14N-130"> {t('drafts.rule', { rule })}</span>}
        {path.length > 1 && (
          <span className="block text-dns-14N-130">
            {t('drafts.path', { path: path.join(' → ') })}
          </span>
        )}
        {elsewhere && (
          <span className="block text-dns-14N-130">{t('drafts.elsewhere', { elsewhere })}</span>
        )}
      </span>
    </div>
  );
}
