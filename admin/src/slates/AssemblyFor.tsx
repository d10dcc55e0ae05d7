import { Alert, Box, Button } from '@mui/material';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { deviationsFrom, type Deviation } from '@domain/decision/deviations';
import { useDataProvider, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { LeaveGuardWhen } from '../components/LeaveGuard';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { StateChip } from '../components/StateChip';
import { text } from '../i18n/text';
import { PostNoticeDialog } from '../notices/PostNoticeDialog';
import { useCommands } from '../providers/office';
import { ReleaseAlert } from '../releases/ReleaseAlert';
import type { Nominee, Notice, Slate, Unit } from '../providers/records';
import { useMay } from '../session/access';
import type { EditionInfo } from '../session/session';
import { useStageEditable } from '../session/stages';
import { useBodies } from '../units/use-bodies';
import { DeskFoot } from './DeskFoot';
import type { Explanation } from './ExplainDialog';
import { NomineePool } from './NomineePool';
import type { Conclusion } from './PoolRow';
import { OvertakenAlert } from './OvertakenAlert';
import { RankBoard } from './RankBoard';
import { rankingOf } from './ranking';
import { readPlaces, type Place } from './read-slate';
import { useRanking, type RankingWork } from './use-ranking';
import '../i18n/zh-CN/notices';
import '../i18n/zh-CN/ranking';

const ExplainDialog = lazy(() => import('./ExplainDialog'));
const ProposalNote = lazy(() => import('./ProposalNote'));

export interface AssemblyProps {
  edition: EditionInfo;
  slate: Slate | null;
  places: Place[];
  pool: Nominee[];
  /** By id: how the assessment of those chosen for it ended. */
  conclusions: ReadonlyMap<string, Conclusion>;
  notices: Notice[];
}

/** By id, with the body's short name: beside the name and the employer there is no room for the long one. */
function withShortBodies(pool: Nominee[], bodies: Unit[]): Map<string, Nominee> {
  const short = new Map(bodies.map((body) => [body.id, body.shortName ?? body.name]));
  return new Map(pool.map((person) => [person.id, { ...person, bodyName: short.get(person.bodyId) ?? person.bodyName }]));
}

/** The province's list: chosen from the pool on the right, ranked on the left, within the ceilings. */
export function AssemblyFor({ edition, slate: read, places, pool, conclusions, notices }: AssemblyProps) {
  const { awards } = edition;
  const awardIds = useMemo(() => awards.map(({ id }) => id), [awards]);
  const [slate, setSlate] = useState(read);
  const [posting, setPosting] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const explanation = useRef<Explanation>({});
  const commands = useCommands();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const mayPost = useMay('notice.post').allowed;
  const isEditable = useStageEditable('slate');
  const bodies = useBodies();
  const byId = useMemo(() => withShortBodies(pool, bodies), [pool, bodies]);

  const work = useRanking({
    base: rankingOf(places, awardIds),
    version: read?.version ?? 0,
    awards: awardIds,
    async write({ version, ranking }) {
      const saved = await commands.assembleSlate({ editionId: edition.id, version: slate ? version : undefined, ranking, ...explanation.current });
      explanation.current = {};
      setSlate({ ...slate, ...saved });
      void queryClient.invalidateQueries({ queryKey: ['slates'] });
      notify(text('assembly.saved', { count: total }), { type: 'success' });
      return saved;
    },
    async reread() {
      const id = slate?.id ?? '';
      const [{ data: fresh }, base] = await Promise.all([
        dataProvider.getOne<Slate>('slates', { id }),
        readPlaces(dataProvider, id),
      ]);
      return { base: rankingOf(base, awardIds), version: fresh.version };
    },
  });
  const { state, dispatch, dirty } = work;
  const silent = silentDeviations(slate, state.current);
  // What departs from the proposal is explained before it is saved.
  const explained: RankingWork = {
    ...work,
    save: () => {
      if (silent !== null && silent.length === 0) return work.save();
      setExplaining(true);
      return Promise.resolve(false);
    },
  };
  const countOf = (award: string) => state.current[award]?.length ?? 0;
  const total = awardIds.reduce((sum, award) => sum + countOf(award), 0);
  const over = awards.filter((award) => countOf(award.id) > award.ceiling);
  const chosen = useMemo(() => new Set(Object.values(state.current).flat()), [state]);
  const notice = notices.find((candidate) => candidate.state !== 'withdrawn');
  const editable = !notice && (slate === null || isEditable(slate.state));

  const add = useCallback(
    (people: Nominee[]) => {
      for (const award of awardIds) {
        const ids = people.filter((person) => person.award === award).map((person) => person.id);
        if (ids.length > 0) dispatch({ type: 'add', award, ids });
      }
    },
    [awardIds, dispatch],
  );

  function whyNotPost(): string | null {
    if (dirty) return text('assembly.unsaved');
    if (total === 0) return text('assembly.empty');
    if (over.length > 0) return text('assembly.over', { awards: over.map((award) => award.shortLabel).join('、') });
    return null;
  }

  return (
    <>
      <PageHeader
        title={text('assembly.title')}
        lead={text('assembly.lead', { pool: pool.length, chosen: total })}
        beside={slate && <StateChip machine="slate" state={slate.state} />}
      />
      {notice ? <PostedAlert notice={notice} /> : slate && <ReleaseAlert subjectId={slate.id} />}
      {slate && <Suspense><ProposalNote slate={slate} /></Suspense>}
      {state.conflict && <OvertakenAlert state={state} byId={byId} onTakeTheirs={() => dispatch({ type: 'discard' })} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: editable ? 'minmax(0, 7fr) minmax(0, 5fr)' : 'minmax(0, 1fr)' },
        }}
      >
        <RankBoard
          work={explained}
          awards={awards}
          byId={byId}
          placesOf={(id) => awards.find((award) => award.id === id)?.ceiling ?? null}
          editable={editable}
          removable
          showBody
          emptyText={(award) => text('assembly.nobody', { award: award.shortLabel })}
        />
        {editable && <NomineePool people={pool} chosen={chosen} conclusions={conclusions} onAdd={add} />}
      </Box>
      <DeskFoot work={explained} editable={editable} words={{ save: text('assembly.save'), clean: text('assembly.clean') }}>
        {editable && mayPost && (
          <ReasonedButton variant={dirty ? 'outlined' : 'contained'} reason={whyNotPost()} onClick={() => setPosting(true)}>
            {text('notice.post')}
          </ReasonedButton>
        )}
      </DeskFoot>
      {posting && slate && (
        <PostNoticeDialog
          slate={{ ...slate, version: state.version }}
          counts={awards.map((award) => ({ label: award.label, count: countOf(award.id) }))}
          onClose={() => setPosting(false)}
        />
      )}
      {explaining && (
        <Suspense>
          <ExplainDialog
            silent={silent}
            nameOf={(id) => byId.get(id)?.name ?? id}
            onClose={() => setExplaining(false)}
            onExplained={async (given) => {
              explanation.current = given;
              await work.save();
              setExplaining(false);
            }}
          />
        </Suspense>
      )}
      <LeaveGuardWhen dirty={dirty} />
    </>
  );
}

/** In whom an order departs from the list's proposal without a reason on record; null: the list has no proposal and nobody said why. */
function silentDeviations(slate: Slate | null, ranking: Readonly<Record<string, readonly string[]>>): Deviation[] | null {
  if (!slate?.proposed) return slate?.proposalReason ? [] : null;
  return deviationsFrom(slate.proposed, ranking).filter(({ nominee, kind }) => !slate.deviations?.some((known) => known.nominee === nominee && known.kind === kind));
}

function PostedAlert({ notice }: { notice: Notice }) {
  const open = (
    <Button color="inherit" component={RouterLink} to={`/notices/${notice.id}/show`}>
      {text('assembly.toNotice')}
    </Button>
  );
  return (
    <Alert severity="info" sx={{ mb: 2 }} action={open}>
      {text('assembly.posted', { title: notice.title })}
    </Alert>
  );
}
