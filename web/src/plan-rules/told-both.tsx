import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import type { DraftTold, EscalationPreview } from '../api/types';
import { paramsOf, type Asked } from '../foreseen/asked';
import { Told, useWhen } from '../foreseen/foreseen';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Tag } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { WideTable } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';

type Rung = EscalationPreview['rungs'][number];

/** 予行 of a draft: who would be told, beside the plan in force; what differs first. */
export function ToldBoth({
  id,
  asked,
}: {
  readonly id: string;
  readonly asked: Asked;
}): ReactElement {
  const query = useQuery({ ...toldQuery(id, asked), placeholderData: keepPreviousData });
  return <Loaded query={query}>{(told) => <Both told={told} />}</Loaded>;
}

function toldQuery(id: string, asked: Asked) {
  const params = paramsOf(asked);
  return queryOptions({
    queryKey: ['plan', 'rules', id, 'told', params],
    queryFn: ({ signal }) => call<DraftTold>(`/plan/versions/${id}/told?${params}`, { signal }),
  });
}

function Both({ told: { draft, inForce } }: { readonly told: DraftTold }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = useWhen(draft.at);
  const offices = [...new Set([...draft.rungs, ...inForce.rungs].map(({ office }) => office))];
  const lines = offices.map((office) => {
    const [now, then] = [inForce, draft].map(({ rungs }) =>
      rungs.find((each) => each.office === office),
    );
    return { office, now, then, differs: wordsOf(now, when) !== wordsOf(then, when) };
  });
  const changed = lines.filter(({ differs }) => differs).length;
  return (
    <div className="flex flex-col gap-3">
      <p>{t('foreseen.at', { time: formatMoment(draft.at, language) })}</p>
      <div role="status">
        <Notice
          tone={changed > 0 ? 'warn' : 'info'}
          title={changed > 0 ? t('rules.toldDiffers', { count: changed }) : t('rules.toldSame')}
        />
      </div>
      <WideTable label={t('rules.told')}>
        <thead>
          <tr>
            {(['office', 'inForce', 'draft', 'difference'] as const).map((each) => (
              <th key={each} scope="col">
                {t(`rules.toldColumn.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ office, now, then, differs }) => (
            <tr key={office}>
              <th scope="row" className="min-w-32">
                {(then ?? now)?.officeTitle}
              </th>
              <td className="min-w-40">{wordsOf(now, when) || t('rules.notTold')}</td>
              <td className="min-w-40">{wordsOf(then, when) || t('rules.notTold')}</td>
              <td>{differs ? <Tag tone="warn">{t('rules.differs')}</Tag> : t('rules.same')}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {(
        [
          ['rules.toldByDraft', draft],
          ['rules.toldInForce', inForce],
        ] as const
      ).map(([title, preview]) => (
        <Disclosure key={title} label={t(title)}>
          {() => <Told preview={preview} />}
        </Disclosure>
      ))}
    </div>
  );
}

/** When and whom first, then the others: 02:13 山田 → 02:28 佐藤. */
function wordsOf(rung: Rung | undefined, when: (at: string) => string): string {
  return (rung?.calls ?? []).map(({ at, personName }) => `${when(at)} ${personName}`).join(' → ');
}
