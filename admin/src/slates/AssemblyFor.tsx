import { Alert, Box, Button, Link, Stack } from '@mui/material';
import { useCallback, useMemo, useReducer, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { LeaveGuardWhen } from '../components/LeaveGuard';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { SlateStateChip } from '../components/StateChip';
import { text } from '../i18n/text';
import { PostNoticeDialog } from '../notices/PostNoticeDialog';
import { RequestError } from '../providers/http-client';
import { messageOf, useCommands } from '../providers/office';
import type { Nominee, Notice, Slate, Unit } from '../providers/records';
import { useMay } from '../session/access';
import type { EditionInfo } from '../session/session';
import { useBodies } from '../units/use-bodies';
import { AwardPanel } from './AwardPanel';
import { DeskFoot } from './DeskFoot';
import { NomineePool } from './NomineePool';
import { OvertakenAlert } from './OvertakenAlert';
import { isDirty, openRanking, rankingOf, rankingReducer } from './ranking';
import { RankList } from './RankList';
import { readPlaces, type Place } from './read-slate';

export interface AssemblyProps { edition: EditionInfo; slate: Slate | null; places: Place[]; pool: Nominee[]; notices: Notice[] }

/** By id, with the body's short name: beside the name and the employer there is no room for the long one. */
function withShortBodies(pool: Nominee[], bodies: Unit[]): Map<string, Nominee> {
  const short = new Map(bodies.map((body) => [body.id, body.shortName ?? body.name]));
  return new Map(pool.map((person) => [person.id, { ...person, bodyName: short.get(person.bodyId) ?? person.bodyName }]));
}

/** The province's list: chosen from the pool on the right, ranked on the left, within the ceilings. */
export function AssemblyFor({ edition, slate, places, pool, notices }: AssemblyProps) {
  const awardIds = useMemo(() => edition.awards.map(({ id }) => id), [edition]);
  const [state, dispatch] = useReducer(rankingReducer, undefined, () => openRanking(rankingOf(places, awardIds), slate?.version ?? 0));
  const [current, setCurrent] = useState(slate);
  const [saving, setSaving] = useState(false);
  const [posting, setPosting] = useState(false);
  const commands = useCommands();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayPost = useMay('notice.post').allowed;
  const bodies = useBodies();
  const byId = useMemo(() => withShortBodies(pool, bodies), [pool, bodies]);
  const running = notices.find((notice) => notice.state !== 'withdrawn');
  const editable = !running && (current === null || ['drafting', 'returned', 'submitted', 'accepted'].includes(current.state));
  const dirty = isDirty(state);
  const total = awardIds.reduce((sum, award) => sum + (state.current[award]?.length ?? 0), 0);
  const over = edition.awards.filter((award) => (state.current[award.id]?.length ?? 0) > award.ceiling);
  const chosen = useMemo(() => new Set(Object.values(state.current).flat()), [state]);

  const move = useCallback((award: string, from: number, to: number) => dispatch({ type: 'move', award, from, to }), []);
  const add = useCallback((people: Nominee[]) => {
    for (const award of awardIds) {
      const ids = people.filter((person) => person.award === award).map((person) => person.id);
      if (ids.length > 0) dispatch({ type: 'add', award, ids });
    }
  }, [awardIds]);
  const acts = useMemo(() => Object.fromEntries(awardIds.map((award) => [award, {
    onStep: (id: string, by: 1 | -1) => dispatch({ type: 'step', award, id, by }),
    onPlace: (id: string, position: number) => dispatch({ type: 'place', award, id, position }),
    onRemove: (id: string) => dispatch({ type: 'remove', award, id }),
  }])), [awardIds]);

  async function save() {
    setSaving(true);
    try {
      const saved = await commands.assembleSlate({ editionId: edition.id, version: current ? state.version : undefined, ranking: state.current });
      setCurrent({ ...(current ?? {}), ...saved } as Slate);
      dispatch({ type: 'saved', base: state.current, version: saved.version });
      void queryClient.invalidateQueries({ queryKey: ['slates'] });
      notify(text('assembly.saved', { count: total }), { type: 'success' });
    } catch (error) {
      if (error instanceof RequestError && error.code === 'stale' && current) await overtaken(current.id);
      else notify(messageOf(error), { type: 'error', multiLine: true, autoHideDuration: 10_000 });
    } finally {
      setSaving(false);
    }
  }

  async function overtaken(id: string) {
    const { data: fresh } = await dataProvider.getOne<Slate>('slates', { id });
    dispatch({ type: 'overtaken', version: fresh.version, base: rankingOf(await readPlaces(dataProvider, id), awardIds) });
  }

  const whyNot = dirty ? text('assembly.unsaved') : total === 0 ? text('assembly.empty') : over.length > 0 ? text('assembly.over', { awards: over.map((award) => award.shortLabel).join('、') }) : null;
  return (
    <>
      <PageHeader title={text('assembly.title')} lead={text('assembly.lead', { pool: pool.length, chosen: total })} beside={current && <SlateStateChip state={current.state} />} />
      {running && (
        <Alert severity="info" sx={{ mb: 2 }} action={<Button color="inherit" component={RouterLink} to={`/notices/${running.id}/show`}>{text('assembly.toNotice')}</Button>}>{text('assembly.posted', { title: running.title })}</Alert>
      )}
      {state.conflict && <OvertakenAlert state={state} byId={byId} onTakeTheirs={() => dispatch({ type: 'discard' })} />}
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: editable ? 'minmax(0, 7fr) minmax(0, 5fr)' : 'minmax(0, 1fr)' } }}>
        <Stack spacing={2}>
          {edition.awards.map((award) => (
            <AwardPanel key={award.id} award={award} count={state.current[award.id]?.length ?? 0} places={award.ceiling}>
              <RankList award={award.id} label={award.label} editable={editable} places={award.ceiling} showBody emptyText={text('assembly.nobody', { award: award.shortLabel })}
                people={(state.current[award.id] ?? []).flatMap((id) => byId.get(id) ?? [])} onMove={move} {...acts[award.id]} />
            </AwardPanel>
          ))}
        </Stack>
        {editable && <NomineePool people={pool} chosen={chosen} onAdd={add} />}
      </Box>
      <DeskFoot state={state} editable={editable} saving={saving} onUndo={() => dispatch({ type: 'undo' })} onDiscard={() => dispatch({ type: 'discard' })} onSave={save} words={{ save: text('assembly.save'), clean: text('assembly.clean') }}>
        {editable && mayPost && <ReasonedButton variant={dirty ? 'outlined' : 'contained'} reason={whyNot} onClick={() => setPosting(true)}>{text('notice.post')}</ReasonedButton>}
        {!editable && running && <Link component={RouterLink} to={`/notices/${running.id}/show`}>{text('assembly.toNotice')}</Link>}
      </DeskFoot>
      {posting && current && (
        <PostNoticeDialog slate={{ ...current, version: state.version }} counts={edition.awards.map((award) => ({ label: award.label, count: state.current[award.id]?.length ?? 0 }))}
          onPosted={(notice) => navigate(`/notices/${notice.id}/show`)} onClose={() => setPosting(false)} />
      )}
      <LeaveGuardWhen dirty={dirty} />
    </>
  );
}
