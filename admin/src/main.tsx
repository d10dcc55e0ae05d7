import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { SessionGate } from './session/SessionGate';
import { DisplayProvider } from './theme/display';

// A data router, because leaving a page with unsaved work is blocked by its `useBlocker`.
const router = createBrowserRouter([{ path: '*', element: <SessionGate /> }], { basename: '/office' });

createRoot(document.getElementById('root')!).render(
  <DisplayProvider>
    <RouterProvider router={router} />
  </DisplayProvider>,
);
