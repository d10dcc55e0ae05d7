import { Checkbox } from '@mui/material';
import { DataTable, useListContext, useTranslate, type RaRecord } from 'react-admin';

/** A box for each row and one for the page. react-admin's own puts its name where no screen reader finds it. */
export function SelectColumn() {
  return <DataTable.Col label={<SelectPage />} disableSort sx={{ width: 44, '&&': { py: 0, pl: 1, pr: 0 } }} render={(record: RaRecord) => <SelectOne record={record} />} />;
}

function SelectPage() {
  const { data = [], selectedIds, onSelect } = useListContext();
  const translate = useTranslate();
  const ids = data.map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds.includes(id)).length;
  return (
    <Checkbox
      size="small"
      checked={ids.length > 0 && chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={(_event, all) => onSelect(all ? [...new Set([...selectedIds, ...ids])] : selectedIds.filter((id) => !ids.includes(id)))}
      slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
    />
  );
}

function SelectOne({ record }: { record: RaRecord }) {
  const { selectedIds, onToggleItem } = useListContext();
  const translate = useTranslate();
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(record.id)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => onToggleItem(record.id)}
      slotProps={{ input: { 'aria-label': translate('ra.action.select_row') } }}
    />
  );
}
