import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { knowEras } from '../format/eras';
import { call } from './client';
import { Refused } from './problem';
import type {
  Absence,
  Account,
  Alarms,
  AttachedFile,
  Asset,
  Board,
  Bulletin,
  Bulletins,
  Contacts,
  DeskCount,
  Draft,
  DraftLine,
  Duties,
  Escalation,
  HandoverDraft,
  Handovers,
  Inbox,
  Incident,
  IncidentPage,
  Move,
  MyWork,
  Notice,
  NoticePage,
  Organisation,
  Plan,
  PlanDifference,
  PlanReviews,
  PlanRules,
  PlanVersion,
  PlanVersionFile,
  PlanVersionLine,
  Playbook,
  PlaybookVersion,
  Run,
  Session,
  Setup,
  Timeline,
  UpdatePreview,
  Updates,
} from './types';

/** Who is logged in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await call<Session>('/session', { quiet: true });
      knowEras(session.eras);
      return session;
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => call<Setup>('/setup', { quiet: true }),
  staleTime: Infinity,
});

/** 火消しの異常: on every page. */
export const alarmsQuery = queryOptions({
  queryKey: ['alarms'],
  queryFn: ({ signal }) => call<Alarms>('/alarms', { signal }),
});

export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: ({ signal }) => call<Board>('/board', { signal }),
});

/** お知らせ板 */
export const bulletinsQuery = queryOptions({
  queryKey: ['bulletins'],
  queryFn: ({ signal }) => call<Bulletins>('/bulletins', { signal }),
});

/** 受付箱 */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => call<Inbox>('/inbox', { signal }),
});

/** 引継ぎ: those that wait, and the last ones. */
export const handoversQuery = queryOptions({
  queryKey: ['handovers'],
  queryFn: ({ signal }) => call<Handovers>('/handovers', { signal }),
});

/** The note from the state; what somebody has typed into it is never written over. */
export const handoverDraftQuery = queryOptions({
  queryKey: ['handover-draft'],
  queryFn: ({ signal }) => call<HandoverDraft>('/handovers/draft', { signal }),
  staleTime: 0,
});

/** What waits at the desk: on every page. */
export const deskCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: ({ signal }) => call<DeskCount>('/inbox/count', { signal }),
});

/** わたしの作業 */
export const workQuery = queryOptions({
  queryKey: ['my-work'],
  queryFn: ({ signal }) => call<MyWork>('/my-work', { signal }),
});

export const planQuery = queryOptions({
  queryKey: ['plan'],
  queryFn: ({ signal }) => call<Plan>('/plan', { signal }),
  staleTime: 5 * 60_000,
});

/** 見直し that the plan asks for, and those that were made. */
export const planReviewsQuery = queryOptions({
  queryKey: ['plan', 'reviews'],
  queryFn: ({ signal }) => call<PlanReviews>('/plan/reviews', { signal }),
});

export const planVersionsQuery = queryOptions({
  queryKey: ['plan', 'versions'],
  queryFn: ({ signal }) => call<PlanVersionLine[]>('/plan/versions', { signal }),
});

/** One version of the plan, with its files and what the check found. */
export function planVersionQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', 'versions', id],
    queryFn: ({ signal }) => call<PlanVersion>(planVersionOf(id), { signal }),
  });
}

/** One file of a version, as an edit of it left it. */
export function planVersionFileQuery(
  id: string,
  { path, edit }: { readonly path: string; readonly edit: number },
) {
  const query = new URLSearchParams({ path });
  return queryOptions({
    queryKey: ['plan', 'versions', id, 'file', path, edit],
    queryFn: ({ signal }) =>
      call<PlanVersionFile>(`${planVersionOf(id)}/file?${query}`, { signal }),
    // What is typed meanwhile stays on the screen while the file is read again.
    placeholderData: keepPreviousData,
  });
}

/** What a version changes, in words. */
export function planDifferenceQuery(
  id: string,
  { other, edit }: { readonly other: string; readonly edit: number },
) {
  return queryOptions({
    queryKey: ['plan', 'versions', id, 'difference', other, edit],
    queryFn: ({ signal }) =>
      call<PlanDifference>(`${planVersionOf(id)}/difference?with=${other}`, { signal }),
  });
}

function planVersionOf(id: string): string {
  return `/plan/versions/${encodeURIComponent(id)}`;
}

/** 組織 of the plan in force, or of one of its versions. */
export function organisationQuery(version: string | null) {
  const asked = version === null ? '' : `?version=${version}`;
  return queryOptions({
    queryKey: ['plan', 'organisation', version],
    queryFn: ({ signal }) => call<Organisation>(`/plan/organisation${asked}`, { signal }),
  });
}

/** Who is told when and how severity is decided, as a draft has it. */
export function planRulesQuery(version: string) {
  return queryOptions({
    queryKey: ['plan', 'rules', version],
    queryFn: ({ signal }) => call<PlanRules>(`/plan/versions/${version}/rules`, { signal }),
  });
}

/** Whether the people of the plan can be reached. */
export const contactsQuery = queryOptions({
  queryKey: ['contacts'],
  queryFn: ({ signal }) => call<Contacts>('/contacts', { signal }),
});

export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: ({ signal }) => call<Absence[]>('/absences', { signal }),
});

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call<Account[]>('/accounts', { signal }),
});

/** One 手順書 as written. */
export function playbookQuery(id: string) {
  return queryOptions({
    queryKey: ['playbook', id],
    queryFn: ({ signal }) => call<Playbook>(`/playbooks/${encodeURIComponent(id)}`, { signal }),
    staleTime: 5 * 60_000,
  });
}

/** One version of a 手順書, in force or not. */
export function playbookVersionQuery(id: string, digest: string) {
  return queryOptions({
    queryKey: ['playbook', id, digest],
    queryFn: ({ signal }) =>
      call<Playbook>(`${versionsOf(id)}/${encodeURIComponent(digest)}`, { signal }),
    staleTime: Infinity,
  });
}

/** Every version of a 手順書 that was followed. */
export function playbookVersionsQuery(id: string) {
  return queryOptions({
    queryKey: ['playbook', id, 'versions'],
    queryFn: ({ signal }) => call<PlaybookVersion[]>(versionsOf(id), { signal }),
  });
}

function versionsOf(id: string): string {
  return `/playbooks/${encodeURIComponent(id)}/versions`;
}

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => call<DraftLine[]>('/drafts', { signal }),
});

/** A 下書き with its text. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['drafts', id],
    queryFn: ({ signal }) => call<Draft>(`/drafts/${encodeURIComponent(id)}`, { signal }),
    // Somebody else may have saved since it was last on the screen.
    staleTime: 0,
  });
}

/** The list under a filter, page by page. */
export function incidentsQuery(filter: URLSearchParams) {
  return infiniteQueryOptions({
    queryKey: ['incidents', filter.toString()],
    queryFn: ({ pageParam, signal }) =>
      call<IncidentPage>(`/incidents?${withPage(filter, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The mails under a filter, page by page. */
export function noticesQuery(filter: URLSearchParams) {
  return infiniteQueryOptions({
    queryKey: ['notices', filter.toString()],
    queryFn: ({ pageParam, signal }) =>
      call<NoticePage>(`/notices?${withPage(filter, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** One mail as sent. */
export function noticeQuery(id: string) {
  return queryOptions({
    queryKey: ['notices', 'one', id],
    queryFn: ({ signal }) => call<Notice>(`/notices/${id}`, { signal }),
  });
}

/** Everything of one incident lies under ['incident', id], so that one change reads it all again. */
export function incidentQuery(id: string) {
  return part<Incident>(id, '');
}

/** Its playbooks with every step as it stands. */
export function runsQuery(id: string) {
  return part<Run[]>(id, '/runs');
}

/** What moving a run to the newest version of its playbook would do. */
export function moveQuery(id: string, run: string) {
  return queryOptions({
    queryKey: ['incident', id, '/runs', run, 'move'],
    queryFn: ({ signal }) =>
      call<Move>(`/incidents/${id}/runs/${encodeURIComponent(run)}/move`, { signal }),
  });
}

/** Its 経過. */
export function timelineQuery(id: string) {
  return part<Timeline>(id, '/timeline');
}

/** Photos and files attached to it. */
export function filesQuery(id: string) {
  return part<AttachedFile[]>(id, '/files');
}

/** Who has been told. */
export function escalationQuery(id: string) {
  return part<Escalation>(id, '/escalation');
}

/** 続報 as sent, and when the next is due. */
export function updatesQuery(id: string) {
  return part<Updates>(id, '/updates');
}

/** The next 続報 before it is written: its words from the state, and who would get it. */
export function updatePreviewQuery(id: string) {
  return part<UpdatePreview>(id, '/updates/preview');
}

/** What all staff are told of it, and what the state would say. */
export function bulletinQuery(id: string) {
  return part<Bulletin>(id, '/bulletin');
}

/** 外部報告: what has to be reported outside, and by when. */
export function dutiesQuery(id: string) {
  return part<Duties>(id, '/duties');
}

/** What can be named: the register of the plan the incident began under. */
export function incidentRegisterQuery(id: string) {
  return part<Asset[]>(id, '/register');
}

type Tail =
  | ''
  | '/runs'
  | '/timeline'
  | '/files'
  | '/escalation'
  | '/duties'
  | '/register'
  | '/bulletin'
  | '/updates'
  | '/updates/preview';

function part<T>(id: string, tail: Tail) {
  return queryOptions({
    queryKey: ['incident', id, tail],
    queryFn: ({ signal }) => call<T>(`/incidents/${id}${tail}`, { signal }),
  });
}

function withPage(filter: URLSearchParams, after: string | null): string {
  const search = new URLSearchParams(filter);
  if (after !== null) search.set('after', after);
  return search.toString();
}
