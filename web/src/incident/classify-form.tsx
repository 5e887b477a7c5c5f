import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Incomplete } from '../api/problem';
import { planQuery } from '../api/queries';
import type { Category, Incident } from '../api/types';
import { slash } from '../i18n/punctuation';
import { KindField } from '../report/kind-field';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField } from '../ui/inputs';
import { filled } from '../ui/read-form';
import { needReason } from './need-reason';
import { TheirsOrMine, useSight } from './theirs-or-mine';

interface Props {
  readonly incident: Incident;
  readonly onDone: () => void;
}

/** Another 種別 or category, with the reason. */
export function ClassifyForm({ incident, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const [kind, setKind] = useState(incident.kind ?? '');
  const [category, setCategory] = useState<Category | ''>(incident.category ?? '');
  const sight = useSight(incident.seen.classification);
  const inWords = (...labels: (string | null | undefined)[]): string =>
    labels.map((label) => label ?? t('category.none')).join(slash());
  return (
    <CommandForm<'ClassificationDto'>
      path={`/incidents/${incident.id}/classification`}
      submit={t('action.save')}
      body={(data) => {
        if (!category)
          throw new Incomplete([{ field: 'category', message: t('incident.needText') }]);
        const { secondary } = incident;
        const reason = needReason(data, t);
        return { ...filled({ kind }), category, secondary, reason, seen: sight.seen };
      }}
      onDone={onDone}
    >
      <TheirsOrMine
        sight={sight}
        theirs={inWords(incident.categoryLabel, incident.kindLabel)}
        mine={inWords(
          plan?.categories.find((each) => each.category === category)?.label,
          plan?.kinds.find((each) => each.id === kind)?.label,
        )}
        onLeave={onDone}
      />
      <KindField
        label={t('incident.classifyKind')}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen);
          const found = plan?.kinds.find((each) => each.id === chosen);
          if (found?.category) setCategory(found.category);
        }}
      />
      <SelectField
        name="category"
        label={t('incident.category')}
        value={category}
        onChange={({ target }) => setCategory(textOfSelect(target))}
        required
      >
        <option value="">{t('report.choose')}</option>
        {plan?.categories.map((each) => (
          <option key={each.category} value={each.category}>
            {each.label}
          </option>
        ))}
      </SelectField>
      <AreaField name="reason" label={t('form.reason')} maxLength={2000} required />
    </CommandForm>
  );
}

function textOfSelect({ value }: HTMLSelectElement): Category | '' {
  return value as Category | '';
}
