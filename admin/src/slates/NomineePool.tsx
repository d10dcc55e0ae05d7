import { Box, Button, Card, InputAdornment, MenuItem, TextField, Typography } from '@mui/material';
import Search from '@mui/icons-material/Search';
import { useId, useMemo, useState } from 'react';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import { PoolRow, type Conclusion } from './PoolRow';
import '../i18n/zh-CN/ranking';

interface Props {
  people: Nominee[];
  chosen: ReadonlySet<string>;
  /** By id: how the assessment of those chosen for it ended. */
  conclusions: ReadonlyMap<string, Conclusion>;
  onAdd(people: Nominee[]): void;
}

/** Everybody the bodies submitted, in the bodies' own order, with the conclusion of the assessment; who passed can be listed, whoever is chosen is marked and stays in sight. */
export function NomineePool({ people, chosen, conclusions, onAdd }: Props) {
  const { edition } = useSession();
  const heading = useId();
  const [award, setAward] = useState(edition?.awards[0]?.id ?? '');
  const [body, setBody] = useState('');
  const [words, setWords] = useState('');
  const bodies = useMemo(() => [...new Map(people.map((person) => [person.bodyId, person.bodyName]))], [people]);
  const shown = useMemo(
    () =>
      people
        .filter(
          (person) =>
            person.award === award &&
            (body === '' || person.bodyId === body) &&
            (words === '' || [person.name, person.employerName, person.occupation].some((value) => value?.includes(words))),
        )
        .sort((a, b) => a.bodyCode.localeCompare(b.bodyCode) || (a.rank ?? 999) - (b.rank ?? 999)),
    [people, award, body, words],
  );
  const open = shown.filter((person) => !chosen.has(person.id) && conclusions.get(person.id) === 'passed');
  return (
    <Card component="section" aria-labelledby={heading} sx={{ position: { md: 'sticky' }, top: 68 }}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1, display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2" id={heading} sx={{ flex: 1 }}>
          {text('pool.title')}
        </Typography>
        <Button size="small" disabled={open.length === 0} onClick={() => onAdd(open)}>
          {text('pool.addAll', { count: open.length })}
        </Button>
      </Box>
      <Box sx={{ px: 2, pb: 1.5, display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
        <TextField select label={text('award')} value={award} onChange={(event) => setAward(event.target.value)}>
          {edition?.awards.map(({ id, shortLabel }) => (
            <MenuItem key={id} value={id}>
              {shortLabel}
            </MenuItem>
          ))}
        </TextField>
        <TextField select label={text('body')} value={body} onChange={(event) => setBody(event.target.value)}>
          <MenuItem value="">{text('list.all')}</MenuItem>
          {bodies.map(([id, name]) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          placeholder={text('pool.search')}
          value={words}
          onChange={(event) => setWords(event.target.value.trim())}
          sx={{ gridColumn: '1 / -1' }}
          slotProps={{
            htmlInput: { 'aria-label': text('pool.search') },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
      </Box>
      {shown.length === 0 && (
        <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
          {text(people.length === 0 ? 'pool.nobody' : 'pool.noneMatch')}
        </Typography>
      )}
      <Box
        component="ul"
        tabIndex={0}
        aria-labelledby={heading}
        sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 'calc(100vh - 330px)', minHeight: 240, overflowY: 'auto' }}
      >
        {shown.map((person, index) => (
          <PoolRow
            key={person.id}
            person={person}
            first={person.bodyId !== shown[index - 1]?.bodyId}
            chosen={chosen.has(person.id)}
            conclusion={conclusions.get(person.id) ?? 'none'}
            onAdd={onAdd}
          />
        ))}
      </Box>
    </Card>
  );
}
