import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import Edit from '@mui/icons-material/EditOutlined';
import { ShowBase, useGetList, useShowContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PHOTO_SLOT } from '@domain/evidence/nominee-slots';
import { blocks } from '@domain/rules/issue';
import { IssueList } from '../components/IssueList';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { StateChip, VerdictChip } from '../components/StateChip';
import { DocumentsSection } from '../documents/DocumentsSection';
import { HistorySection } from '../dossier/HistorySection';
import { NextSteps } from '../dossier/NextSteps';
import { OpinionsSection } from '../dossier/OpinionsSection';
import { PeriodsSection } from '../dossier/PeriodsSection';
import { ReviewSection } from '../dossier/ReviewSection';
import { SectionNav, type SectionId } from '../dossier/SectionNav';
import { useDossier } from '../dossier/use-dossier';
import { useNextSteps } from '../dossier/use-next-steps';
import { thumbnailUrl } from '../evidence/records';
import { useEvidence } from '../evidence/use-evidence';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { PageSkeleton } from '../layout/PageSkeleton';
import type { Opinion } from '../providers/casework-commands';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';
import { useStageEditable } from '../session/stages';
import { useAward } from '../session/session';
import { EndNominationButtons } from './EndNominationButtons';
import { IdentityCard } from './IdentityCard';
import { NomineeFacts } from './NomineeFacts';
import { NomineeMaterials } from './NomineeMaterials';
import { NomineeProgress } from './NomineeProgress';
import { Recommendation } from './Recommendation';
import { RemoveNomineeButton } from './RemoveNomineeButton';

/** One nominee: everything known, what the rules say about it, what was done and what comes next. */
export default function NomineeShow() {
  return (
    <ShowBase>
      <NomineePage />
    </ShowBase>
  );
}

function NomineePage() {
  const { record } = useShowContext<Nominee>();
  return record ? <Nomination key={record.id} nominee={record} /> : <PageSkeleton />;
}

/** The answers of the agencies on one nominee, the latest of each; null where the role does not read opinions. */
function useOpinions(nomineeId: string): Opinion[] | null {
  const granted = useMay('opinion.read').allowed;
  const { data } = useGetList<Opinion>(
    'opinions',
    { filter: { nomineeId, latest: true }, pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: granted },
  );
  return granted ? (data ?? []) : null;
}

function Nomination({ nominee }: { nominee: Nominee }) {
  const mayEdit = useMay('nominee.edit').allowed;
  const mayRemove = useMay('nominee.remove').allowed;
  const mayAsk = useMay('opinion.request').allowed;
  const award = useAward(nominee.award);
  const open = useStageEditable('nominee')(nominee.state);
  const opinions = useOpinions(nominee.id);
  const { data: dossier } = useDossier(nominee.id, nominee.version);
  const steps = useNextSteps(nominee, opinions, dossier);
  const reviewed = Boolean(dossier?.scores);
  const sections: SectionId[] = ['verdict', 'basic', 'materials', ...(opinions ? (['opinions'] as const) : []), 'periods', ...(reviewed ? (['review'] as const) : []), 'documents', 'history'];
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <Photo nominee={nominee} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <PageHeader
            title={nominee.name}
            beside={
              <>
                <VerdictChip verdict={nominee.verdict} count={nominee.issues.length} />
                <StateChip machine="nominee" state={nominee.state} />
              </>
            }
            lead={text('nominee.lead', { award: award?.label ?? nominee.award, employer: nominee.employerName ?? '', post: nominee.post ?? '' })}
            actions={
              <>
                <EndNominationButtons nominee={nominee} />
                {mayRemove && open && <RemoveNomineeButton nominee={nominee} />}
                {mayEdit && open && (
                  <Button variant="contained" startIcon={<Edit />} component={RouterLink} to={`/nominees/${nominee.id}`}>
                    {text('nominee.edit')}
                  </Button>
                )}
              </>
            }
          />
        </Box>
      </Box>
      <SectionNav sections={sections} />
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}>
        <Stack spacing={2} sx={{ order: { xs: 2, lg: 1 } }}>
          <Verdict nominee={nominee} />
          <NomineeFacts nominee={nominee} />
          <NomineeMaterials open={mayEdit && open} />
          {opinions && <OpinionsSection opinions={opinions} mayAsk={mayAsk} />}
          <PeriodsSection periods={dossier?.periods} />
          <ReviewSection nomineeId={nominee.id} scores={dossier?.scores} />
          <Box id="documents" sx={{ scrollMarginTop: 104 }}>
            <DocumentsSection subject="nominees" id={nominee.id} about={nominee.name} />
          </Box>
          <HistorySection history={dossier?.history} />
        </Stack>
        <Stack spacing={2} sx={{ order: { xs: 1, lg: 2 } }}>
          <NextSteps steps={steps} />
          <NomineeProgress nominee={nominee} />
          <Recommendation nominee={nominee} />
          <IdentityCard nominee={nominee} />
        </Stack>
      </Box>
    </>
  );
}

function Photo({ nominee }: { nominee: Nominee }) {
  const { data: files = [] } = useEvidence('nominee', nominee.id);
  const photo = files.find(({ slot, thumbnail, openable }) => slot === PHOTO_SLOT && thumbnail && openable);
  if (!photo) return null;
  return (
    <Box
      component="img"
      src={thumbnailUrl(photo.id)}
      alt={text('dossier.photo', { name: nominee.name })}
      sx={{ width: 60, height: 84, objectFit: 'cover', borderRadius: 1, border: 1, borderColor: 'divider', mt: 2 }}
    />
  );
}

function Verdict({ nominee }: { nominee: Nominee }) {
  return (
    <Section id="verdict" title={text('nominee.verdictTitle')}>
      {nominee.issues.length === 0 ? (
        <Alert severity="success">{text('nominee.noIssues')}</Alert>
      ) : (
        <>
          <Typography color="text.secondary" sx={{ mb: 1.5 }}>
            {text(nominee.issues.some(blocks) ? 'nominee.blocking' : 'nominee.softOnly')}
          </Typography>
          <IssueList issues={nominee.issues} />
        </>
      )}
    </Section>
  );
}
