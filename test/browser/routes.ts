/** Every page behind the log-in, with an account that may see it; `:id` is the incident of the test. */
export const ROUTES = [
  ['/', 'responder'],
  ['/report', 'responder'],
  ['/incidents', 'responder'],
  ['/incidents?q=脅迫&level=L4', 'responder'],
  ['/incidents/:id', 'responder'],
  ['/incidents/:id/steps', 'chief'],
  ['/incidents/:id/runs/ransomware/graph', 'desk'],
  ['/incidents/:id/timeline', 'responder'],
  ['/incidents/:id/contacts', 'chief'],
  ['/outbox', 'responder'],
  ['/plans', 'desk'],
  ['/plans/document', 'desk'],
  ['/playbooks', 'desk'],
  ['/playbooks/ransomware', 'desk'],
  ['/playbooks/ransomware?view=graph', 'desk'],
  ['/playbooks/ransomware/versions', 'desk'],
  ['/playbooks/ransomware/card', 'desk'],
  ['/playbooks/ransomware/paper', 'desk'],
  ['/incidents/:id/runs/ransomware/paper', 'responder'],
  ['/accounts', 'administrator'],
  ['/password', 'desk'],
  ['/no-such-page', 'desk'],
] as const;

/** The pages before the log-in. */
export const OPEN_ROUTES = ['/login', '/setup'] as const;
