import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Box, Typography } from '@mui/material';
import { useCallback, useEffect, useRef } from 'react';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { RankRow, type RankRowActs } from './RankRow';
import '../i18n/zh-CN/ranking';

interface Props extends Partial<RankRowActs> {
  award: string;
  label: string;
  people: Nominee[];
  places: number | null;
  editable: boolean;
  emptyText: string;
  showBody?: boolean;
}

/** One award's people in order: by dragging, by ↑↓, by typing a position. Everybody is on the page, nothing is paged. */
export function RankList({
  award,
  label,
  people,
  places,
  editable,
  emptyText,
  showBody,
  onMove,
  onStep,
  onPlace,
  onRemove,
}: Props) {
  const listRef = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  // A moved row is another place in the document: the browser forgets the focus, the hand must not.
  useEffect(() => {
    if (focusNext.current === null) return;
    listRef.current?.querySelector<HTMLElement>(`[data-focus="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });
  const step = useCallback(
    (id: string, by: 1 | -1) => {
      focusNext.current = `${id}:${by}`;
      onStep?.(id, by);
    },
    [onStep],
  );
  const place = useCallback(
    (id: string, position: number) => {
      focusNext.current = `${id}:rank`;
      onPlace?.(id, position);
    },
    [onPlace],
  );
  const nameAt = (index: number) => people[index]?.name ?? '';
  const dropped = (result: DropResult) => {
    if (result.destination) onMove?.(result.source.index, result.destination.index);
  };

  if (people.length === 0)
    return (
      <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
        {emptyText}
      </Typography>
    );
  return (
    <DragDropContext
      dragHandleUsageInstructions={text('rank.dragHelp')}
      onDragStart={(start, { announce }) =>
        announce(text('rank.dragStart', { name: nameAt(start.source.index), rank: start.source.index + 1 }))
      }
      onDragUpdate={(update, { announce }) =>
        announce(update.destination ? text('rank.dragOver', { rank: update.destination.index + 1 }) : text('rank.dragNowhere'))
      }
      onDragEnd={(result, { announce }) => {
        announce(
          result.destination && result.reason === 'DROP'
            ? text('rank.dragDone', { name: nameAt(result.source.index), rank: result.destination.index + 1 })
            : text('rank.dragCancelled'),
        );
        dropped(result);
      }}
    >
      <Droppable droppableId={award} isDropDisabled={!editable}>
        {(area) => (
          <div ref={listRef}>
            <Box
              component="ol"
              ref={area.innerRef}
              {...area.droppableProps}
              aria-label={text('rank.listLabel', { award: label })}
              sx={{ listStyle: 'none', m: 0, p: 0 }}
            >
              {people.map((person, index) => (
                <Draggable key={person.id} draggableId={person.id} index={index} isDragDisabled={!editable}>
                  {(item, snapshot) => (
                    <RankRow
                      item={item}
                      dragging={snapshot.isDragging}
                      person={person}
                      index={index}
                      count={people.length}
                      over={places !== null && index >= places}
                      editable={editable}
                      showBody={showBody}
                      onStep={step}
                      onPlace={place}
                      onRemove={onRemove}
                    />
                  )}
                </Draggable>
              ))}
              {area.placeholder}
            </Box>
          </div>
        )}
      </Droppable>
    </DragDropContext>
  );
}
