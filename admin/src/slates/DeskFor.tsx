import { Alert, Box, Stack } from '@mui/material';
import { useCallback, useMemo, useReducer, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { windowCheck } from '@domain/calendar/window';
import { describeIssue } from '@domain/rules/wording';
import { LeaveGuardWhen } from '../components/LeaveGuard';
import { period } from '../i18n/dates';
import { text } from '../i18n/text';
import { RequestError } from '../providers/http-client';
import { messageOf, useCommands } from '../providers/office';
import type { Nominee, Slate } from '../providers/records';
import { usePlaces } from '../quotas/use-places';
import { useMay } from '../session/access';
import { useStageEditable } from '../session/stages';
import { serverNow, useSession } from '../session/session';
import { DeskFoot } from './DeskFoot';
import { DeskSide } from './DeskSide';
import { isDirty, openRanking, rankingOf, rankingReducer } from './ranking';
import { AwardPanel } from './AwardPanel';
import { OvertakenAlert } from './OvertakenAlert';
import { RankList } from './RankList';
import { ReturnSlateButton } from './ReturnSlateButton';
import { SubmitSlateDialog } from './SubmitSlateDialog';
import { readSlate } from './read-slate';

interface Props { slate: Slate; people: Nominee[]; onSlate(slate: Slate): void }

/** The desk itself: the lists on the left, places and problems on the right, saving at the foot. */
export function DeskFor({ slate, people: read, onSlate }: Props) {
  const { edition } = useSession();
  const awards = useMemo(() => edition?.awards ?? [], [edition]);
  const [people, setPeople] = useState(read);
  const [state, dispatch] = useReducer(rankingReducer, undefined, () => openRanking(rankingOf(read, awards.map(({ id }) => id)), slate.version));
  const [saving, setSaving] = useState(false);
  const [submitting, setSubmitting] = useState(false);
  const commands = useCommands();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const mayRank = useMay('slate.rank').allowed;
  const maySubmit = useMay('slate.submit').allowed;
  const isEditable = useStageEditable('slate');
  const open = isEditable(slate.state);
  const editable = mayRank && open;
  const dirty = isDirty(state);
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  const placesOf = usePlaces(slate, (award) => (open ? 0 : state.base[award]?.length ?? 0));

  const move = useCallback((award: string, from: number, to: number) => dispatch({ type: 'move', award, from, to }), []);
  const acts = useMemo(() => Object.fromEntries(awards.map(({ id: award }) => [award, {
    onStep: (id: string, by: 1 | -1) => dispatch({ type: 'step', award, id, by }),
    onPlace: (id: string, position: number) => dispatch({ type: 'place', award, id, position }),
  }])), [awards]);

  async function save() {
    setSaving(true);
    try {
      const saved = await commands.rankSlate(slate.id, { version: state.version, ranking: state.current });
      dispatch({ type: 'saved', base: state.current, version: saved.version });
      onSlate({ ...slate, ...saved });
      notify(text('rank.savedNow'), { type: 'success' });
    } catch (error) {
      if (error instanceof RequestError && error.code === 'stale') {
        const fresh = await readSlate(dataProvider, slate.id);
        setPeople(fresh.people);
        dispatch({ type: 'overtaken', base: rankingOf(fresh.people, awards.map(({ id }) => id)), version: fresh.slate.version });
      } else notify(messageOf(error), { type: 'error', multiLine: true, autoHideDuration: 10_000 });
    } finally {
      setSaving(false);
    }
  }

  async function submitted() {
    const answer = await commands.submitSlate(slate.id, { version: state.version });
    onSlate({ ...slate, ...answer });
    dispatch({ type: 'saved', base: state.base, version: answer.version });
    setSubmitting(false);
    void queryClient.invalidateQueries();
    notify(text('submit.done', { unit: slate.unitName, count: people.length }), { type: 'success', autoHideDuration: 10_000 });
  }

  const blocked = people.filter((person) => person.verdict !== 'pass');
  const listIssues = (slate.issues ?? []).filter((issue) => issue.code !== 'R10.quota');
  const unconfirmed = listIssues.some((issue) => issue.code === 'R11.rank');
  const over = awards.filter((award) => { const places = placesOf(award.id); return places !== null && (state.current[award.id]?.length ?? 0) > places; });
  const early = edition ? windowCheck({ ...edition.window, clause: '' }, serverNow()) : [];
  const whyNot = dirty ? text('submit.unsaved')
    : unconfirmed ? text('submit.unconfirmed')
    : blocked.length > 0 ? text('submit.blocked', { count: blocked.length })
    : over.length > 0 ? text('submit.over', { awards: over.map((award) => award.shortLabel).join('、') })
    : early[0] ? describeIssue(early[0]).what : null;

  return (
    <>
      {!open && <Alert severity="info" sx={{ mb: 2 }}>{text('rank.closed')}</Alert>}
      {state.conflict && <OvertakenAlert state={state} byId={byId} onTakeTheirs={() => dispatch({ type: 'discard' })} />}
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}>
        <Stack spacing={2}>
          {awards.map((award) => (
            <AwardPanel key={award.id} award={award} count={state.current[award.id]?.length ?? 0} places={placesOf(award.id)}>
              <RankList award={award.id} label={award.label} editable={editable} places={placesOf(award.id)} emptyText={text('rank.nobody', { award: award.shortLabel })}
                people={(state.current[award.id] ?? []).flatMap((id) => byId.get(id) ?? [])} onMove={move} {...acts[award.id]} />
            </AwardPanel>
          ))}
        </Stack>
        <DeskSide people={people} listIssues={listIssues} state={state} awards={awards} placesOf={placesOf} editable={editable} />
      </Box>
      <DeskFoot state={state} confirmable={unconfirmed} editable={editable} saving={saving} onUndo={() => dispatch({ type: 'undo' })} onDiscard={() => dispatch({ type: 'discard' })} onSave={save}>
        {!open && slate.state === 'submitted' && <ReturnSlateButton slate={{ ...slate, version: state.version }} onDone={(answer) => { onSlate({ ...slate, ...answer }); dispatch({ type: 'saved', base: state.base, version: answer.version }); }} />}
        {maySubmit && open && <SubmitSlateDialog.Button reason={whyNot} primary={!dirty && !unconfirmed} onClick={() => setSubmitting(true)} />}
      </DeskFoot>
      {submitting && edition && (
        <SubmitSlateDialog slate={slate} awards={awards} countOf={(award) => state.current[award]?.length ?? 0} placesOf={placesOf} window={period(edition.window.from, edition.window.to)} onConfirm={submitted} onClose={() => setSubmitting(false)} />
      )}
      <LeaveGuardWhen dirty={dirty} />
    </>
  );
}
