import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Member, Organisation } from '../api/types';
import { EditForm } from './edit-form';
import { PersonFields, personOf } from './person-fields';
import { Removal } from './removal';

interface Props {
  readonly organisation: Organisation;
  /** Null: somebody new. */
  readonly member: Member | null;
  readonly onDone: () => void;
}

/** Add, change or remove a person. */
export function PersonForm({ organisation, member, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const id = member ? { id: member.id } : {};
  return (
    <div className="flex flex-col gap-6">
      <EditForm
        label={member ? t('organisation.editPerson') : t('organisation.addPerson')}
        about={`person ${member?.id ?? ''}`}
        onDone={onDone}
        change={(data) => ({ kind: 'person', ...id, person: personOf(data, t) })}
      >
        <PersonFields organisation={organisation} person={member ? valuesOf(member) : {}} />
      </EditForm>
      {member && (
        <Removal
          kind="person"
          id={member.id}
          label={t('organisation.removePerson')}
          onDone={onDone}
        />
      )}
    </div>
  );
}

function valuesOf({ id: _, confirmed: __, ...values }: Member): Body<'PersonDto'> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
