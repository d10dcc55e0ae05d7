import { Box, Button, FormControlLabel, Skeleton, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import type { EditionRules } from '@domain/rules/schema';
import { Section } from '../components/Section';
import { clockTime, civilDate, dayOf } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { commandLabel, roleLabel } from '../journal/labels';
import { useSession } from '../session/session';
import { ChangeLine } from './ChangeLine';
import { changeLabel, changeValue, type ChangeWords } from './change-words';
import type { DossierAct } from './records';

/** Acts shown before somebody asks for the earlier ones. */
const FIRST = 30;

/** Looking is journalled as well; it is not what a reader of the timeline came for. */
const isReading = ({ command }: DossierAct): boolean => command.startsWith('read-');

/** A state in the words of the machine of its subject; lists of lower levels have machines of their own with the same words. */
function stateOf(stages: EditionRules['stages'] | undefined, subject: string, id: string): string {
  const machines = Object.entries(stages ?? {}).sort(([one], [other]) => Number(other === subject) - Number(one === subject));
  for (const [, machine] of machines) {
    const found = machine.states.find((state) => state.id === id);
    if (found) return found.label;
  }
  return id;
}

/** What was done to a nominee, newest first, day by day, each with what it changed. */
export function HistorySection({ history }: { history: DossierAct[] | undefined }) {
  const { edition } = useSession();
  const [reads, setReads] = useState(false);
  const [whole, setWhole] = useState(false);
  const readings = history?.filter(isReading).length ?? 0;
  const acts = history?.filter((act) => reads || !isReading(act)) ?? [];
  const shown = whole ? acts : acts.slice(0, FIRST);
  const wordsFor = (subject: string): ChangeWords => ({
    materials: edition?.materials,
    awardLabel: (id) => edition?.awards.find((award) => award.id === id)?.shortLabel ?? id,
    stateLabel: (id) => stateOf(edition?.stages, subject, id),
  });
  return (
    <Section
      id="history"
      title={text('dossier.section.history')}
      aside={readings > 0 && <FormControlLabel control={<Switch size="small" checked={reads} onChange={(_, on) => setReads(on)} />} label={text('dossier.historyReads', { count: readings })} />}
    >
      {history === undefined && <Skeleton variant="rounded" height={160} />}
      {history !== undefined && acts.length === 0 && <Typography color="text.secondary">{text('dossier.historyNone')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((act, index) => {
          const day = dayOf(act.occurredAt);
          const newDay = index === 0 || dayOf(shown[index - 1]!.occurredAt) !== day;
          return (
            <Box component="li" key={act.sequence}>
              {newDay && (
                <Typography variant="h3" component="h3" sx={{ mt: index === 0 ? 0 : 2, mb: 0.5 }}>
                  {civilDate(day)}
                </Typography>
              )}
              <Act act={act} words={wordsFor(act.subjectType)} />
            </Box>
          );
        })}
      </Box>
      {acts.length > shown.length && (
        <Button sx={{ mt: 1 }} onClick={() => setWhole(true)}>
          {text('dossier.historyAll', { count: acts.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function Act({ act, words }: { act: DossierAct; words: ChangeWords }) {
  // Nothing stood there before: what came in is told in one line.
  const fresh = act.changes.length > 1 && act.changes.every(({ before }) => before === null);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', columnGap: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Typography color="text.secondary" className="figures">
        {clockTime(act.occurredAt)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>{commandLabel(act.command)}</Typography>
          <Typography color="text.secondary">{text('dossier.by2', { actor: act.actorName, unit: act.unitName ?? roleLabel(act.role) })}</Typography>
        </Box>
        {act.reason && <Typography sx={{ maxWidth: '60em' }}>{text('dossier.reason', { words: act.reason })}</Typography>}
        {fresh && (
          <Typography color="text.secondary" sx={{ maxWidth: '60em' }}>
            {act.changes.map(({ field, after }) => `${changeLabel(field)} ${changeValue(field, after, words)}`).join('，')}
          </Typography>
        )}
        {!fresh && act.changes.length > 0 && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {act.changes.map((change) => (
              <ChangeLine key={change.field} change={change} words={words} />
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}
