import { Box, Button, IconButton, InputBase, Stack, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import Delete from '@mui/icons-material/DeleteOutlined';
import { text } from '../i18n/text';
import { withColumn, withoutColumn, withoutRow, withRow, type TableBlock } from './blocks';
import '../i18n/zh-CN/announcements';

interface Props {
  table: TableBlock;
  onChange(table: TableBlock): void;
}

const replaced = (cells: readonly string[], at: number, value: string): string[] => cells.map((cell, index) => (index === at ? value : cell));

/** A table cell by cell. */
export function TableBlockEditor({ table, onChange }: Props) {
  return (
    <Stack spacing={1}>
      <TextField
        label={text('announcement.caption')}
        value={table.caption}
        onChange={(event) => onChange({ ...table, caption: event.target.value })}
        fullWidth
      />
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ '& td, & th': { border: 1, borderColor: 'divider', minWidth: 96, p: 0.5 } }}>
          <TableHead>
            <TableRow>
              {table.head.map((cell, column) => (
                <TableCell key={column}>
                  <InputBase
                    value={cell}
                    onChange={(event) => onChange({ ...table, head: replaced(table.head, column, event.target.value) })}
                    inputProps={{ 'aria-label': text('announcement.head', { column: column + 1 }) }}
                    sx={{ fontWeight: 600 }}
                    fullWidth
                  />
                </TableCell>
              ))}
              <TableCell aria-hidden sx={{ '&&': { border: 0, minWidth: 40 } }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {table.rows.map((row, at) => (
              <TableRow key={at}>
                {table.head.map((_, column) => (
                  <TableCell key={column}>
                    <InputBase
                      value={row[column] ?? ''}
                      onChange={(event) => {
                        const cells = replaced(table.head.map((__, index) => row[index] ?? ''), column, event.target.value);
                        onChange({ ...table, rows: table.rows.map((each, index) => (index === at ? cells : each)) });
                      }}
                      inputProps={{ 'aria-label': text('announcement.cell', { row: at + 1, column: column + 1 }) }}
                      fullWidth
                      multiline
                    />
                  </TableCell>
                ))}
                <TableCell sx={{ '&&': { border: 0, minWidth: 40 } }}>
                  <IconButton
                    size="small"
                    aria-label={text('announcement.removeRow', { row: at + 1 })}
                    disabled={table.rows.length === 1}
                    onClick={() => onChange(withoutRow(table, at))}
                  >
                    <Delete fontSize="small" />
                  </IconButton>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" onClick={() => onChange(withRow(table))}>
          {text('announcement.addRow')}
        </Button>
        <Button size="small" disabled={table.head.length === 12} onClick={() => onChange(withColumn(table))}>
          {text('announcement.addColumn')}
        </Button>
        <Button size="small" disabled={table.head.length === 1} onClick={() => onChange(withoutColumn(table))}>
          {text('announcement.removeColumn')}
        </Button>
      </Box>
    </Stack>
  );
}
