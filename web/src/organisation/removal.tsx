import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EditForm } from './edit-form';

interface Props {
  readonly kind: 'person' | 'office' | 'unit';
  readonly id: string;
  readonly label: string;
  readonly onDone: () => void;
}

/** Take something out of the organisation; the server says where it is still needed. */
export function Removal({ kind, id, label, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="border-t border-solid-gray-420 pt-4">
      <EditForm
        label={label}
        about={`removal ${kind} ${id}`}
        submit={t('organisation.lookAt', { what: label })}
        change={() => ({ kind, id })}
        onDone={onDone}
      />
    </div>
  );
}
