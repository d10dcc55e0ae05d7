import { Alert, Box } from '@mui/material';
import { useMemo, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LeaveGuardWhen } from '../components/LeaveGuard';
import { civilDate, period } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Nominee, Slate } from '../providers/records';
import { usePlaces } from '../quotas/use-places';
import { useMay } from '../session/access';
import { serverNow, type EditionInfo } from '../session/session';
import { useStageEditable } from '../session/stages';
import { DeskFoot } from './DeskFoot';
import { DeskSide } from './DeskSide';
import { OvertakenAlert } from './OvertakenAlert';
import { RankBoard } from './RankBoard';
import { rankingOf } from './ranking';
import { readSlate } from './read-slate';
import { ReturnSlateButton } from './ReturnSlateButton';
import { SubmitSlateDialog } from './SubmitSlateDialog';
import { useRanking } from './use-ranking';
import { whyNotSubmit } from './why-not-submit';

interface Props {
  edition: EditionInfo;
  slate: Slate;
  people: Nominee[];
  onSlate(slate: Slate): void;
}

const columns = { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' };

/** The desk itself: the lists on the left, places and problems on the right, saving at the foot. */
export function DeskFor({ edition, slate, people: read, onSlate }: Props) {
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
  const open = useStageEditable('slate')(slate.state);
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);

  const work = useRanking({
    base: rankingOf(read, awardIds),
    version: slate.version,
    awards: awardIds,
    async write(input) {
      const saved = await commands.rankSlate(slate.id, input);
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
  const placesOf = usePlaces(slate, (award) => (open ? 0 : countOf(award)));
  const editable = mayRank && open;
  const listIssues = (slate.issues ?? []).filter((issue) => issue.code !== 'R10.quota');
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
          {text('rank.closed')}
        </Alert>
      )}
      {open && slate.mendBy && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('rank.returned', { day: civilDate(slate.mendBy) })}
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
        <DeskSide people={people} listIssues={listIssues} state={state} awards={awards} placesOf={placesOf} editable={editable} />
      </Box>
      <DeskFoot work={work} editable={editable} confirmable={unconfirmed}>
        {!open && <ReturnSlateButton slate={{ ...slate, version: state.version }} onDone={returned} />}
        {maySubmit && open && (
          <SubmitSlateDialog.Button
            reason={whyNotSubmit({
              dirty,
              unconfirmed,
              people,
              over,
              window: edition.window,
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
