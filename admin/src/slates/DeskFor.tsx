import { Alert, Box, Stack } from '@mui/material';
import { isLower } from '@domain/slate/level';
import { useMemo, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LeaveGuardWhen } from '../components/LeaveGuard';
import { BatchPrinting } from '../documents/BatchPrinting';
import { DocumentsSection } from '../documents/DocumentsSection';
import { SlateWorkbook } from '../documents/SlateWorkbook';
import { civilDate, period } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Nominee, Slate } from '../providers/records';
import { Checklist } from '../procedure/Checklist';
import { procedureIssues } from '../procedure/checklist-items';
import { InversionReasons } from '../procedure/InversionReasons';
import { changedReasons, useBelow } from '../procedure/use-below';
import { useOutlook } from '../procedure/use-outlook';
import { usePlaces } from '../quotas/use-places';
import { useMay } from '../session/access';
import { serverNow, useSession, type EditionInfo } from '../session/session';
import { machineOfLevel } from '../session/slate-stage';
import { useStageEditable } from '../session/stages';
import { DeskFoot } from './DeskFoot';
import { DeskSide } from './DeskSide';
import { OvertakenAlert } from './OvertakenAlert';
import { RankBoard } from './RankBoard';
import { rankingOf } from './ranking';
import { readSlate, type Reasons } from './read-slate';
import { ReturnSlateButton } from './ReturnSlateButton';
import { SubmitSlateDialog } from './SubmitSlateDialog';
import { useRanking } from './use-ranking';
import { whyNotSubmit } from './why-not-submit';
import '../i18n/zh-CN/ranking';

interface Props {
  edition: EditionInfo;
  slate: Slate;
  people: Nominee[];
  reasons: Reasons;
  onSlate(slate: Slate): void;
}

const columns = { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' };

/** The desk itself: the lists on the left, places and problems on the right, saving at the foot. */
export function DeskFor({ edition, slate, people: read, reasons: kept, onSlate }: Props) {
  const { awards } = edition;
  const awardIds = useMemo(() => awards.map(({ id }) => id), [awards]);
  const [people, setPeople] = useState(read);
  const [submitting, setSubmitting] = useState(false);
  const commands = useCommands();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const mayRank = useMay('slate.rank').allowed;
  const maySubmit = useMay('slate.submit').allowed;
  const { actor } = useSession();
  const own = actor.unit?.id === slate.unitId;
  const lower = isLower(slate.level, 'body');
  const open = useStageEditable(machineOfLevel(slate.level))(slate.state);
  const [reasons, setReasons] = useState(kept);
  const [savedReasons, setSavedReasons] = useState(kept);
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);

  const work = useRanking({
    base: rankingOf(read, awardIds),
    version: slate.version,
    awards: awardIds,
    async write(input) {
      const saved = await commands.rankSlate(slate.id, { ...input, reasons: changedReasons(savedReasons, reasons) });
      setSavedReasons(reasons);
      onSlate({ ...slate, ...saved });
      notify(text('rank.savedNow'), { type: 'success' });
      return saved;
    },
    async reread() {
      const fresh = await readSlate(dataProvider, slate.id);
      setPeople(fresh.people);
      return { base: rankingOf(fresh.people, awardIds), version: fresh.slate.version };
    },
  });
  const { state, dispatch, dirty } = work;
  const countOf = (award: string) => state.current[award]?.length ?? 0;
  const below = useBelow(slate, own && open);
  const outlook = useOutlook(own && open ? slate.id : undefined, slate.version);
  const placesOf = usePlaces(slate, (award) => (open ? 0 : countOf(award)));
  const editable = mayRank && open && own;
  const reasonsDirty = Object.keys(changedReasons(savedReasons, reasons)).length > 0;
  const listIssues = (slate.issues ?? []).filter((issue) => issue.code !== 'R10.quota' && issue.code !== 'slate.inversion');
  const unconfirmed = listIssues.some((issue) => issue.code === 'R11.rank');
  const over = awards.filter((award) => countOf(award.id) > (placesOf(award.id) ?? Infinity));

  /** Takes over what a command made of the list: another state, another version, the same order. */
  function taken(answer: Slate) {
    onSlate({ ...slate, ...answer });
    dispatch({ type: 'saved', base: state.base, version: answer.version });
    void queryClient.invalidateQueries();
  }

  function returned(answer: Slate) {
    taken(answer);
    notify(text('return.done', { unit: slate.unitName }), { type: 'success' });
  }

  async function submit() {
    taken(await commands.submitSlate(slate.id, { version: state.version }));
    setSubmitting(false);
    notify(text('submit.done', { unit: slate.unitName, count: people.length }), { type: 'success', autoHideDuration: 10_000 });
  }

  return (
    <>
      {!open && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {own || slate.level === 'body' || slate.level === 'province' ? text(lower ? 'rank.closedUp' : 'rank.closed') : text('rank.others', { unit: slate.unitName })}
        </Alert>
      )}
      {open && slate.mendBy && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text(lower ? 'rank.returnedUp' : 'rank.returned', { day: civilDate(slate.mendBy) })}
        </Alert>
      )}
      {state.conflict && <OvertakenAlert state={state} byId={byId} onTakeTheirs={() => dispatch({ type: 'discard' })} />}
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: columns }}>
        <RankBoard
          work={work}
          awards={awards}
          byId={byId}
          placesOf={placesOf}
          editable={editable}
          emptyText={(award) => text('rank.nobody', { award: award.shortLabel })}
        />
        <Stack spacing={2}>
          {editable && (
            <Checklist slate={{ ...slate, version: state.version }} people={people} outlook={outlook.data} failed={outlook.isError} reason={dirty ? text('submit.unsaved') : null} />
          )}
          {editable && (
            <InversionReasons
              current={state.current}
              below={below}
              unit={slate}
              nameOf={(id) => byId.get(id)?.name}
              reasons={reasons}
              dirty={reasonsDirty}
              onChange={setReasons}
              onSave={() => void work.save()}
            />
          )}
          <DeskSide people={people} listIssues={listIssues} state={state} awards={awards} placesOf={placesOf} editable={editable} />
          <DocumentsSection
            subject="slates"
            id={slate.id}
            about={slate.unitName}
            kinds={slate.level === 'body' ? undefined : ['slate-table']}
          >
            <BatchPrinting slateId={slate.id} people={people.length} />
            {people.length > 0 && <SlateWorkbook slateId={slate.id} />}
          </DocumentsSection>
        </Stack>
      </Box>
      <DeskFoot work={work} editable={editable} confirmable={unconfirmed}>
        {!open && <ReturnSlateButton slate={{ ...slate, version: state.version }} onDone={returned} />}
        {maySubmit && open && own && (
          <SubmitSlateDialog.Button
            lower={lower}
            reason={whyNotSubmit({
              dirty: dirty || reasonsDirty,
              procedure: outlook.data ? procedureIssues(outlook.data) : [],
              unconfirmed,
              people,
              over,
              window: lower ? null : edition.window,
              mendBy: slate.mendBy ?? null,
              now: serverNow(),
            })}
            primary={!dirty && !unconfirmed}
            onClick={() => setSubmitting(true)}
          />
        )}
      </DeskFoot>
      {submitting && (
        <SubmitSlateDialog
          slate={slate}
          awards={awards}
          countOf={countOf}
          placesOf={placesOf}
          window={period(edition.window.from, edition.window.to)}
          onConfirm={submit}
          onClose={() => setSubmitting(false)}
        />
      )}
      <LeaveGuardWhen dirty={dirty} />
    </>
  );
}
