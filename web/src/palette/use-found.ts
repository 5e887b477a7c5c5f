import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { call } from '../api/client';
import type { IncidentLine, IncidentPage } from '../api/types';
import { pagesOf } from '../app/nav';
import { findNumber } from '../incidents/find-number';
import { useSession } from '../session/use-session';
import { useRested } from '../ui/use-rested';

/** One line of the palette. */
export interface Found {
  readonly key: string;
  readonly kind: 'incident' | 'page' | 'action';
  readonly title: string;
  readonly to: string;
}

const INCIDENTS = 8;

/** What fits what was typed: the incident of that number first, then what can be done here, pages, other incidents. */
export function useFound(typed: string): { found: readonly Found[]; searching: boolean } {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const roles = useSession()?.roles ?? [];
  const wanted = plain(typed);
  const rested = useRested(wanted);
  const { data, isFetching } = useQuery({
    queryKey: ['incidents', 'palette', rested],
    queryFn: ({ signal }) => search(rested, signal),
  });
  const pages = pagesOf(roles).map(({ to, name }) => line('page', t(`nav.${name}`), to));
  const near = [...actionsOf(pathname, t), ...pages].filter(({ title }) =>
    plain(title).includes(wanted),
  );
  const { numbered = null, others = [] } = data ?? {};
  const found = [
    ...(numbered ? [ofIncident(numbered)] : []),
    ...near,
    ...others.filter(({ id }) => id !== numbered?.id).map(ofIncident),
  ];
  return { found, searching: isFetching || rested !== wanted };
}

async function search(text: string, signal: AbortSignal) {
  const query = new URLSearchParams({ phase: 'open', limit: String(INCIDENTS) });
  if (text) query.set('q', text);
  const [numbered, { items: others }] = await Promise.all([
    findNumber(text, signal),
    call<IncidentPage>(`/incidents?${query.toString()}`, { signal }),
  ]);
  return { numbered, others };
}

function ofIncident({ id, number, summary }: IncidentLine): Found {
  return line('incident', `${number} ${summary}`, `/incidents/${id}`);
}

/** The tabs of the incident that is open, and writing into its 経過. */
function actionsOf(pathname: string, t: TFunction): Found[] {
  const [, area, id] = pathname.split('/');
  if (area !== 'incidents' || !id) return [];
  const at = `/incidents/${id}`;
  return [
    line('action', t('timeline.add'), `${at}/timeline#record`),
    line('action', t('incident.steps'), `${at}/steps`),
    line('action', t('incident.timeline'), `${at}/timeline`),
    line('action', t('incident.contacts'), `${at}/contacts`),
    line('action', t('incident.duties'), `${at}/duties`),
  ];
}

function line(kind: Found['kind'], title: string, to: string): Found {
  return { key: `${kind} ${to}`, kind, title, to };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
