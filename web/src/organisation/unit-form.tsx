import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation, Unit } from '../api/types';
import { missing } from '../incident/need-reason';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { EditForm } from './edit-form';
import { Removal } from './removal';
import { unitPath } from './standing';

interface Props {
  readonly organisation: Organisation;
  /** Null: a new one. */
  readonly unit: Unit | null;
  readonly onDone: () => void;
}

/** Add, rename, move or remove a unit. */
export function UnitForm({ organisation, unit, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { organs, units } = organisation;
  const id = unit ? { id: unit.id } : {};
  const above = unit ? (unit.parent ?? organOption(unit.organ)) : organOption(organs[0]?.id ?? '');
  return (
    <div className="flex flex-col gap-6">
      <EditForm
        label={unit ? t('organisation.editUnit') : t('organisation.addUnit')}
        about={`unit ${unit?.id ?? ''}`}
        onDone={onDone}
        change={(data) => {
          need(...missing(data, ['unitName'], t));
          return {
            ...{ kind: 'unit', ...id },
            unit: {
              name: textOf(data, 'unitName'),
              ...placeOf(textOf(data, 'above'), organisation),
            },
          };
        }}
      >
        <TextField
          name="unitName"
          label={t('organisation.field.unitName')}
          defaultValue={unit?.name ?? ''}
          maxLength={120}
          required
        />
        <SelectField name="above" label={t('organisation.field.above')} defaultValue={above}>
          {organs.map((organ) => (
            <optgroup key={organ.id} label={organ.name}>
              <option value={organOption(organ.id)}>
                {t('organisation.directlyBelow', { organ: organ.name })}
              </option>
              {units
                .filter((each) => each.organ === organ.id && each.id !== unit?.id)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {unitPath(organisation, each.id)}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
      </EditForm>
      {unit && (
        <Removal kind="unit" id={unit.id} label={t('organisation.removeUnit')} onDone={onDone} />
      )}
    </div>
  );
}

function organOption(organ: string): string {
  return `*${organ}`;
}

function placeOf(chosen: string, { units }: Organisation): { organ: string; parent?: string } {
  if (chosen.startsWith('*')) return { organ: chosen.slice(1) };
  return { organ: units.find(({ id }) => id === chosen)?.organ ?? '', parent: chosen };
}
