import { lazy } from 'react';

/** What the person was told; the bell in the app bar counts what is unread. */
export const messages = { name: 'messages', list: lazy(() => import('./MessageList')) };
