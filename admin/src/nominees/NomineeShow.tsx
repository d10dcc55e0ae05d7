import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import Edit from '@mui/icons-material/EditOutlined';
import { ShowBase, useShowContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { blocks } from '@domain/rules/issue';
import { AwardName } from '../components/AwardName';
import { Detail, DetailGrid } from '../components/Detail';
import { IssueList } from '../components/IssueList';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { StateChip, VerdictChip } from '../components/StateChip';
import { DocumentsSection } from '../documents/DocumentsSection';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';
import { useStageEditable } from '../session/stages';
import { useAward } from '../session/session';
import { EndNominationButtons } from './EndNominationButtons';
import { IdentityCard } from './IdentityCard';
import { NomineeFacts } from './NomineeFacts';
import { NomineeMaterials } from './NomineeMaterials';
import { NomineeProgress } from './NomineeProgress';
import { RemoveNomineeButton } from './RemoveNomineeButton';

/** One nominee: what is known, what the rules say about it, what comes next. */
export default function NomineeShow() {
  return (
    <ShowBase>
      <NomineePage />
    </ShowBase>
  );
}

const label = (field: string) => fieldLabel('nominees', field);

function NomineePage() {
  const { record } = useShowContext<Nominee>();
  const mayEdit = useMay('nominee.edit').allowed;
  const mayRemove = useMay('nominee.remove').allowed;
  const award = useAward(record?.award);
  const isEditable = useStageEditable('nominee');
  if (!record) return <PageSkeleton />;
  const open = isEditable(record.state);
  return (
    <>
      <PageHeader
        title={record.name}
        beside={
          <>
            <VerdictChip verdict={record.verdict} count={record.issues.length} />
            <StateChip machine="nominee" state={record.state} />
          </>
        }
        lead={text('nominee.lead', {
          award: award?.label ?? record.award,
          employer: record.employerName ?? '',
          post: record.post ?? '',
        })}
        actions={
          <>
            <EndNominationButtons nominee={record} />
            {mayRemove && open && <RemoveNomineeButton nominee={record} />}
            {mayEdit && open && (
              <Button variant="contained" startIcon={<Edit />} component={RouterLink} to={`/nominees/${record.id}`}>
                {text('nominee.edit')}
              </Button>
            )}
          </>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
        }}
      >
        <Stack spacing={2}>
          <Section title={text('nominee.verdictTitle')}>
            {record.issues.length === 0 ? (
              <Alert severity="success">{text('nominee.noIssues')}</Alert>
            ) : (
              <>
                <Typography color="text.secondary" sx={{ mb: 1.5 }}>
                  {text(record.issues.some(blocks) ? 'nominee.blocking' : 'nominee.softOnly')}
                </Typography>
                <IssueList issues={record.issues} />
              </>
            )}
          </Section>
          <NomineeFacts nominee={record} />
          <NomineeMaterials open={mayEdit && open} />
        </Stack>
        <Stack spacing={2}>
          <NomineeProgress nominee={record} />
          <Section title={text('nominee.recommendation')}>
            <DetailGrid columns={1}>
              <Detail wide label={label('bodyName')}>
                {record.bodyName}
              </Detail>
              <Detail wide label={label('rank')}>
                {record.rank ? (
                  <>
                    <AwardName id={record.award} />
                    {text('nominee.rank', { rank: record.rank })}
                  </>
                ) : (
                  text('nominee.unranked')
                )}
                {record.slateId && (
                  <Button size="small" sx={{ ml: 1 }} component={RouterLink} to={`/slates/${record.slateId}/show`}>
                    {text('nominee.toSlate')}
                  </Button>
                )}
              </Detail>
              {record.sourceFile && (
                <Detail wide label={text('nominee.source')}>
                  {text('nominee.sourceRow', { file: record.sourceFile, row: record.sourceRow ?? '—' })}
                </Detail>
              )}
            </DetailGrid>
          </Section>
          <IdentityCard nominee={record} />
          <DocumentsSection subject="nominees" id={record.id} about={record.name} />
        </Stack>
      </Box>
    </>
  );
}
