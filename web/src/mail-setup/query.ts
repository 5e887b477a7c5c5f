import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Destinations, MailSetup } from '../api/types';

/** メール設定, for administrators. */
export const mailSetupQuery = queryOptions({
  queryKey: ['mail-setup'],
  queryFn: ({ signal }) => call<MailSetup>('/mail-setup', { signal }),
});

/** 通知先, for administrators. */
export const destinationsQuery = queryOptions({
  queryKey: ['destinations'],
  queryFn: ({ signal }) => call<Destinations>('/destinations', { signal }),
});
