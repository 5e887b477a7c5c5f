import type { ReactElement } from 'react';
import type { Body } from '../api/types';
import { TwoStepForm, type TwoStepProps } from './two-step-form';

interface Props extends TwoStepProps {
  /** The edit that the form stands for. @throws Incomplete when it is not filled in. */
  readonly change: (data: FormData) => Body<'OrganisationChangeDto'>;
}

/** An edit of the organisation, seen before it is written. */
export function EditForm({ change, ...rest }: Props): ReactElement {
  return <TwoStepForm {...rest} path="changes" body={(data) => ({ change: change(data) })} />;
}
