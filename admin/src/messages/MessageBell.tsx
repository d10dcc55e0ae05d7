import { Badge, IconButton, Tooltip } from '@mui/material';
import Notifications from '@mui/icons-material/NotificationsOutlined';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { text } from '../i18n/text';
import type { Message } from './records';
import '../i18n/zh-CN/messages';

const EVERY = 60_000;

/** How many messages are unread, asked once a minute while the page is looked at; leads to them. */
export function MessageBell() {
  const { total = 0 } = useGetList<Message>(
    'messages',
    { filter: { readAt_null: true }, pagination: { page: 1, perPage: 1 }, sort: { field: 'createdAt', order: 'DESC' } },
    { refetchInterval: EVERY },
  );
  const label = total === 0 ? text('messages.bellNone') : text('messages.bell', { count: total });
  return (
    <Tooltip title={label}>
      <IconButton component={Link} to="/messages" aria-label={label} color="inherit">
        <Badge badgeContent={total} color="error" max={99}>
          <Notifications />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
