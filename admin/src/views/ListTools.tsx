import { Box, Button, Divider, IconButton, ListSubheader, Menu, MenuItem, Typography } from '@mui/material';
import Bookmark from '@mui/icons-material/BookmarkBorder';
import Delete from '@mui/icons-material/DeleteOutlined';
import { lazy, Suspense, useState, type MouseEvent } from 'react';
import { ColumnsButton, useListContext, useNotify } from 'react-admin';
import { text } from '../i18n/text';
import '../i18n/zh-CN/views';
import { messageOf } from '../providers/office';
import { useViews, type SavedView, type ViewQuery } from './use-views';

const SaveViewDialog = lazy(() => import('./SaveViewDialog'));

/** Beside the filters of a list: views under names of their own, and which columns are shown. */
export default function ListTools({ columns }: { columns: boolean }) {
  const { resource, filterValues, sort, perPage, setFilters, setSort, setPerPage } = useListContext();
  const { views = [], keep, forget } = useViews(resource);
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [saving, setSaving] = useState(false);
  const query: ViewQuery = { filter: filterValues as ViewQuery['filter'], sort: sort as ViewQuery['sort'], perPage };
  const close = () => setAnchor(null);
  const use = (view: SavedView) => {
    close();
    setSort(view.query.sort);
    setPerPage(view.query.perPage);
    setFilters(view.query.filter, undefined, false);
  };
  const remove = (view: SavedView) => async (event: MouseEvent) => {
    event.stopPropagation();
    try {
      await forget(view.id);
      notify(text('views.forgotten', { name: view.name }), { type: 'success' });
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    }
  };
  const line = (view: SavedView) => (
    <MenuItem key={view.id} onClick={() => use(view)} sx={{ gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap>{view.name}</Typography>
        {(view.shared || !view.own) && (
          <Typography noWrap variant="caption" component="div" color="text.secondary">
            {view.own ? text('views.sharedByMe') : text('views.sharedBy', { name: view.ownerName })}
          </Typography>
        )}
      </Box>
      {view.own && (
        <IconButton size="small" aria-label={text('views.forget', { name: view.name })} onClick={(event) => void remove(view)(event)}>
          <Delete fontSize="small" />
        </IconButton>
      )}
    </MenuItem>
  );
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <Button startIcon={<Bookmark />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {text('views.title')}
      </Button>
      {columns && <ColumnsButton variant="text" sx={{ minHeight: 36 }} />}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ paper: { sx: { width: 300 } } }}>
        {views.length === 0 && (
          <ListSubheader component="li" sx={{ lineHeight: '22px', py: 1 }}>
            {text('views.none')}
          </ListSubheader>
        )}
        {views.map(line)}
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            close();
            setSaving(true);
          }}
        >
          {text('views.save')}
        </MenuItem>
      </Menu>
      <Suspense fallback={null}>
        {saving && (
          <SaveViewDialog
            taken={views.filter(({ own }) => own).map(({ name }) => name)}
            onClose={() => setSaving(false)}
            onSave={async (name, shared) => {
              await keep({ name, shared, query });
              setSaving(false);
              notify(text('views.saved', { name }), { type: 'success' });
            }}
          />
        )}
      </Suspense>
    </Box>
  );
}
