import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query-client';
import { startDisasterMode } from './app/disaster';
import { router } from './app/router';
import './app.css';
import { startLanguage } from './i18n/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

startDisasterMode();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

// The font for machines without one comes when the first screen stands, which is when it has its heading.
const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 500));
new MutationObserver((_, observer) => {
  if (!document.querySelector('h1')) return;
  observer.disconnect();
  idle(() => void import('@fontsource-variable/noto-sans-jp/wght.css'));
}).observe(root, { childList: true, subtree: true });
