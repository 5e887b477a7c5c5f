import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { MailSetup } from '../api/types';

/** メール設定, for administrators. */
export const mailSetupQuery = queryOptions({
  queryKey: ['mail-setup'],
  queryFn: ({ signal }) => call<MailSetup>('/mail-setup', { signal }),
});
