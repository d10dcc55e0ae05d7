import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { SessionGate } from './session/SessionGate';
import { DisplayProvider } from './theme/display';

// A page of the office may be asked for after a new version has replaced the files this one was built of: load that version,
// once; if its files are missing too, the page says that it is broken.
const RELOADED = 'office.reloaded';
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, String(Date.now()));
  window.location.reload();
});

// A data router, because leaving a page with unsaved work is blocked by its `useBlocker`.
const router = createBrowserRouter([{ path: '*', element: <SessionGate /> }], { basename: '/office' });

createRoot(document.getElementById('root')!).render(
  <DisplayProvider>
    <RouterProvider router={router} />
  </DisplayProvider>,
);
