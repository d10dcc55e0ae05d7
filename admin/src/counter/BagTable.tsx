import { Checkbox, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { EditionRules } from '@domain/rules/schema';
import { text } from '../i18n/text';
import type { SlateEntry } from '../providers/records';
import '../i18n/zh-CN/casework';

interface Props {
  entries: SlateEntry[];
  booklet: EditionRules['materials']['booklet'];
  open: boolean;
  partsOf(nomineeId: string): string[];
  onParts(nomineeId: string, parts: string[]): void;
}

/** People × parts of the booklet: what each bag holds. */
export function BagTable({ entries, booklet, open, partsOf, onParts }: Props) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text('counter.bag')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('who')}</TableCell>
            {booklet.map(({ id, label }) => (
              <TableCell key={id} sx={{ fontSize: 12, minWidth: 84, maxWidth: 140, whiteSpace: 'normal', verticalAlign: 'bottom' }}>
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map(({ nomineeId, nomineeName }) => {
            const parts = partsOf(nomineeId);
            return (
              <TableRow key={nomineeId} hover>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {nomineeName}
                </TableCell>
                {booklet.map(({ id, label }) => (
                  <TableCell key={id} padding="checkbox">
                    <Checkbox
                      disabled={!open}
                      slotProps={{ input: { 'aria-label': `${nomineeName ?? ''} ${label}` } }}
                      checked={parts.includes(id)}
                      onChange={() => onParts(nomineeId, parts.includes(id) ? parts.filter((part) => part !== id) : [...parts, id])}
                    />
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
