import type { DraggableProvided } from '@hello-pangea/dnd';
import { Box, IconButton, Link, Tooltip, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import ArrowDown from '@mui/icons-material/KeyboardArrowDown';
import ArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Close from '@mui/icons-material/Close';
import DragIndicator from '@mui/icons-material/DragIndicator';
import { memo, type KeyboardEvent } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { describeIssue } from '@domain/rules/wording';
import { VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { RankNumber } from './RankNumber';
import '../i18n/zh-CN/ranking';

/** What a hand can do with the rows of one list. */
export interface RankRowActs {
  onMove(from: number, to: number): void;
  onStep(id: string, by: 1 | -1): void;
  onPlace(id: string, position: number): void;
  onRemove?(id: string): void;
}

interface Props extends Omit<RankRowActs, 'onMove'> {
  item: DraggableProvided;
  dragging: boolean;
  person: Nominee;
  index: number;
  count: number;
  over: boolean;
  editable: boolean;
  showBody?: boolean;
}

/** What a row leaves out depends on the room its list has, not on the window. */
const narrow = '@container (max-width: 500px)';
const medium = '@container (max-width: 700px)';

function RankRowPlain({ item, dragging, person, index, count, over, editable, showBody, onStep, onPlace, onRemove }: Props) {
  const theme = useTheme();
  const keys = (event: KeyboardEvent) => {
    if (!editable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onStep(person.id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Box
      component="li"
      ref={item.innerRef}
      {...item.draggableProps}
      onKeyDown={keys}
      style={item.draggableProps.style}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: theme.rowHeight + 4,
        px: { xs: 0.5, sm: 1 },
        borderTop: 1,
        borderColor: theme.tokens.lineSoft,
        bgcolor: 'background.paper',
        ...(dragging && { boxShadow: 4, borderRadius: 1 }),
        ...(over && { background: theme.tokens.vermilionSoft }),
      }}
    >
      {editable && (
        <Box
          component="span"
          {...item.dragHandleProps}
          aria-label={text('rank.handle', { name: person.name })}
          sx={{ display: 'inline-flex', color: 'text.secondary', cursor: 'grab', p: 0.5, borderRadius: 1 }}
        >
          <DragIndicator fontSize="small" />
        </Box>
      )}
      <RankNumber person={person} index={index} count={count} editable={editable} onPlace={onPlace} />
      <Link
        component={RouterLink}
        to={`/nominees/${person.id}/show`}
        sx={{ fontWeight: 600, flex: 'none', width: 76, [narrow]: { width: 'auto' } }}
      >
        {person.name}
      </Link>
      {showBody && (
        <Typography noWrap sx={{ flex: 'none', width: 76, [narrow]: { display: 'none' } }}>
          {person.bodyName}
        </Typography>
      )}
      <Typography noWrap sx={{ flex: '1 1 0', minWidth: 0, [narrow]: { display: 'none' } }}>
        {person.employerName}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {person.post ? ` · ${person.post}` : ''}
        </Box>
      </Typography>
      <Typography noWrap color="text.secondary" sx={{ flex: 'none', width: showBody ? 76 : 148, [medium]: { display: 'none' } }}>
        {skillWords(person, showBody === true)}
      </Typography>
      <Box sx={{ flex: 'none', width: 104, textAlign: 'right', [narrow]: { flex: 1, width: 'auto' } }}>
        <Verdict person={person} />
      </Box>
      {editable && (
        <Box sx={{ flex: 'none', display: 'flex' }}>
          <IconButton
            size="small"
            data-focus={`${person.id}:-1`}
            aria-label={text('rank.up', { name: person.name })}
            disabled={index === 0}
            onClick={() => onStep(person.id, -1)}
          >
            <ArrowUp fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            data-focus={`${person.id}:1`}
            aria-label={text('rank.down', { name: person.name })}
            disabled={index === count - 1}
            onClick={() => onStep(person.id, 1)}
          >
            <ArrowDown fontSize="small" />
          </IconButton>
          {onRemove && (
            <IconButton size="small" aria-label={text('rank.remove', { name: person.name })} onClick={() => onRemove(person.id)}>
              <Close fontSize="small" />
            </IconButton>
          )}
        </Box>
      )}
    </Box>
  );
}

/** Level, and years where there is room for them. */
function skillWords(person: Nominee, short: boolean): string {
  const years = typeof person.yearsInOccupation === 'number' && !short ? text('years', { count: person.yearsInOccupation }) : '';
  return [person.skillLevel, years].filter(Boolean).join(' · ');
}

/** The verdict; what stands behind it in a tooltip. */
function Verdict({ person }: { person: Nominee }) {
  const chip = <VerdictChip verdict={person.verdict} count={person.issues.length} />;
  if (person.issues.length === 0) return chip;
  const reasons = person.issues.map((issue) => describeIssue(issue).text).join('\n');
  return (
    <Tooltip
      title={
        <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
          {reasons}
        </Box>
      }
    >
      <span>{chip}</span>
    </Tooltip>
  );
}

/** Memoised: a move redraws the rows whose place changed, not all five hundred. */
export const RankRow = memo(
  RankRowPlain,
  (before, after) =>
    before.person === after.person &&
    before.index === after.index &&
    before.count === after.count &&
    before.over === after.over &&
    before.editable === after.editable &&
    before.dragging === after.dragging &&
    before.item.draggableProps.style === after.item.draggableProps.style &&
    before.onStep === after.onStep &&
    before.onPlace === after.onPlace &&
    before.onRemove === after.onRemove,
);
