import { createBrowserRouter, type RouteObject } from 'react-router';
import { loadCaseTexts, loadAdminTexts, loadMailTexts, loadPlanTexts } from '../i18n/i18n';
import { BoardPage } from '../board/board-page';
import { Broken } from './broken';
import { Loading } from './loading';
import { NotFound } from './not-found';
import { Shell } from './shell';

/** A page with words of the plan. */
function withPlanTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [page] = await Promise.all([load(), loadPlanTexts()]);
    return page;
  };
}

/** A page with words about mails. */
function withMailTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [page] = await Promise.all([load(), loadMailTexts()]);
    return page;
  };
}

/** A page of 設定. */
function withAdminTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [page] = await Promise.all([load(), loadAdminTexts()]);
    return page;
  };
}

/** A page of 設定 about what the plan says. */
function withRuleTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return withMailTexts(withPlanTexts(withAdminTexts(load)));
}

/** Pages behind the first one, each with the words of incidents and playbooks. */
function behindTheFirst(routes: RouteObject[]): RouteObject[] {
  return routes.map((route) => {
    const { lazy } = route;
    if (typeof lazy !== 'function') return route;
    const wording = async () => (await Promise.all([lazy(), loadCaseTexts()]))[0];
    const children = route.children && behindTheFirst(route.children);
    return { ...route, lazy: wording, ...(children ? { children } : {}) } as RouteObject;
  });
}

/** Left out of what is built for a body: the condition is settled while building. */
const CATALOGUE: RouteObject[] = import.meta.env.DEV
  ? [
      {
        path: '/ui',
        lazy: async () => ({
          Component: (await import('../catalogue/catalogue-page')).CataloguePage,
        }),
        HydrateFallback: Loading,
      },
    ]
  : [];

/** Every page of the console; all but the first one are loaded when they are opened. */
export const router = createBrowserRouter([
  ...CATALOGUE,
  {
    path: '/login',
    lazy: async () => ({ Component: (await import('../session/login-page')).LoginPage }),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/setup',
    lazy: async () => ({ Component: (await import('../session/setup-page')).SetupPage }),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: behindTheFirst([
      { index: true, Component: BoardPage },
      {
        path: 'board',
        lazy: withMailTexts(async () => ({
          Component: (await import('../bulletins/bulletins-page')).BulletinsPage,
        })),
      },
      {
        path: 'my',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../work/work-page')).WorkPage,
        })),
      },
      {
        path: 'report',
        lazy: async () => ({ Component: (await import('../report/report-page')).ReportPage }),
      },
      {
        path: 'inbox',
        lazy: async () => ({ Component: (await import('../desk/inbox-page')).InboxPage }),
      },
      {
        path: 'handover',
        lazy: async () => ({ Component: (await import('../desk/handover-page')).HandoverPage }),
      },
      {
        path: 'incidents',
        lazy: async () => ({ Component: (await import('../incidents/list-page')).ListPage }),
      },
      {
        path: 'stats',
        lazy: async () => ({ Component: (await import('../stats/stats-page')).StatsPage }),
      },
      {
        path: 'incidents/:id',
        lazy: async () => ({ Component: (await import('../incident/incident-page')).IncidentPage }),
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('../incident/overview')).Overview }),
          },
          {
            path: 'steps',
            lazy: async () => ({ Component: (await import('../incident/steps')).Steps }),
          },
          {
            path: 'runs/:run/graph',
            lazy: async () => ({
              Component: (await import('../incident/run-graph')).RunGraphPage,
            }),
          },
          {
            path: 'timeline',
            lazy: async () => ({ Component: (await import('../incident/timeline')).TimelineTab }),
          },
          {
            path: 'duties',
            lazy: async () => ({ Component: (await import('../incident/duties')).DutiesTab }),
          },
          {
            path: 'contacts',
            lazy: withMailTexts(async () => ({
              Component: (await import('../incident/contacts')).Contacts,
            })),
          },
          {
            path: 'parties',
            lazy: async () => ({ Component: (await import('../sharing/parties-tab')).PartiesTab }),
          },
        ],
      },
      {
        path: 'shared/:id',
        lazy: async () => ({
          Component: (await import('../sharing/shared-page')).SharedIncidentPage,
        }),
      },
      {
        path: 'outbox',
        lazy: withMailTexts(async () => ({
          Component: (await import('../outbox/outbox-page')).OutboxPage,
        })),
      },
      {
        path: 'outbox/setup',
        lazy: withMailTexts(async () => ({
          Component: (await import('../mail-setup/mail-setup-page')).MailSetupPage,
        })),
      },
      {
        path: 'contacts',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../contacts/contacts-page')).ContactsPage,
        })),
      },
      {
        path: 'alarms',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../alarms/alarms-page')).AlarmsPage,
        })),
      },
      {
        path: 'plans',
        lazy: withMailTexts(
          withPlanTexts(async () => ({
            Component: (await import('../plans/plan-page')).PlanPage,
          })),
        ),
      },
      {
        path: 'night-card',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../plan-document/night-card-page')).NightCardPage,
        })),
      },
      {
        path: 'plans/organisation',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../organisation/organisation-page')).OrganisationPage,
        })),
      },
      {
        path: 'plans/document',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../plan-document/document-page')).DocumentPage,
        })),
      },
      {
        path: 'plans/check',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../plan-checks/check-page')).CheckPage,
        })),
      },
      {
        path: 'plans/proof',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../plan-checks/proof-page')).ProofPage,
        })),
      },
      {
        path: 'plans/versions',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../plan-versions/versions-page')).PlanVersionsPage,
        })),
      },
      {
        path: 'plans/versions/:id',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../plan-versions/version-page')).PlanVersionPage,
        })),
      },
      {
        path: 'playbooks',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../playbooks/list-page')).PlaybooksPage,
        })),
      },
      {
        path: 'playbooks/drafts',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../playbook-drafts/drafts-page')).DraftsPage,
        })),
      },
      {
        path: 'playbooks/drafts/:id',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../playbook-drafts/draft-page')).DraftPage,
        })),
      },
      {
        path: 'playbooks/:id',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../playbooks/playbook-page')).PlaybookPage,
        })),
      },
      {
        path: 'playbooks/:id/versions',
        lazy: async () => ({
          Component: (await import('../playbooks/versions-page')).VersionsPage,
        }),
      },
      {
        path: 'playbooks/:id/versions/:digest',
        lazy: async () => ({
          Component: (await import('../playbooks/playbook-page')).PlaybookVersionPage,
        }),
      },
      {
        path: 'playbooks/:id/compare',
        lazy: async () => ({ Component: (await import('../playbooks/compare-page')).ComparePage }),
      },
      {
        path: 'playbooks/:id/card',
        lazy: async () => ({ Component: (await import('../playbooks/card-page')).CardPage }),
      },
      {
        path: 'playbooks/:id/paper',
        lazy: async () => ({ Component: (await import('../playbooks/paper-page')).PaperPage }),
      },
      {
        path: 'incidents/:id/runs/:run/paper',
        lazy: async () => ({
          Component: (await import('../playbooks/run-paper-page')).RunPaperPage,
        }),
      },
      {
        path: 'settings',
        lazy: withAdminTexts(async () => ({
          Component: (await import('../settings/settings-page')).SettingsPage,
        })),
      },
      {
        path: 'settings/first-run',
        lazy: withAdminTexts(async () => ({
          Component: (await import('../first-run/first-run-page')).FirstRunPage,
        })),
      },
      {
        path: 'settings/ladder',
        lazy: withRuleTexts(async () => ({
          Component: (await import('../plan-rules/rules-page')).LadderPage,
        })),
      },
      {
        path: 'settings/severity',
        lazy: withRuleTexts(async () => ({
          Component: (await import('../plan-rules/rules-page')).SeverityPage,
        })),
      },
      {
        path: 'settings/diagnosis',
        lazy: withAdminTexts(async () => ({
          Component: (await import('../diagnosis/diagnosis-page')).DiagnosisPage,
        })),
      },
      {
        path: 'accounts',
        lazy: withPlanTexts(async () => ({
          Component: (await import('../accounts/accounts-page')).AccountsPage,
        })),
      },
      {
        path: 'password',
        lazy: async () => ({ Component: (await import('../session/password-page')).PasswordPage }),
      },
      { path: '*', Component: NotFound },
    ]),
  },
]);
