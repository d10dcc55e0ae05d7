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
import { NomineeStateChip, VerdictChip } from '../components/StateChip';
import { birthMonth } from '../i18n/dates';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';
import { useStageEditable } from '../session/stages';
import { useAward } from '../session/session';
import { IdentityCard } from './IdentityCard';
import { NomineeProgress } from './NomineeProgress';
import { RemoveNomineeButton } from './RemoveNomineeButton';
import { useConditionTexts } from './use-edition-rules';

/** One nominee: what is known, what the rules say about it, what comes next. */
export default function NomineeShow() {
  return <ShowBase><NomineePage /></ShowBase>;
}

function yesNo(value: boolean | null): string {
  return value === null ? text('unknownValue') : text(value ? 'yes' : 'no');
}

const label = (field: string) => fieldLabel('nominees', field);

function NomineePage() {
  const { record } = useShowContext<Nominee>();
  const mayEdit = useMay('nominee.edit').allowed;
  const mayRemove = useMay('nominee.remove').allowed;
  const award = useAward(record?.award);
  const isEditable = useStageEditable('nominee');
  const conditions = useConditionTexts(record?.award);
  if (!record) return <PageSkeleton />;
  const open = isEditable(record.state);
  const chosen = (record.conditions ?? []).map((number) => conditions.find((condition) => condition.number === number)?.text ?? text('nominee.condition', { number }));

  return (
    <>
      <PageHeader
        title={record.name}
        beside={<><VerdictChip verdict={record.verdict} count={record.issues.length} /><NomineeStateChip state={record.state} /></>}
        lead={text('nominee.lead', { award: award?.label ?? record.award, employer: record.employerName ?? '', post: record.post ?? '' })}
        actions={<>
          {mayRemove && open && <RemoveNomineeButton nominee={record} />}
          {mayEdit && open && <Button variant="contained" startIcon={<Edit />} component={RouterLink} to={`/nominees/${record.id}`}>{text('nominee.edit')}</Button>}
        </>}
      />
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}>
        <Stack spacing={2}>
          <Section title={text('nominee.verdictTitle')}>
            {record.issues.length === 0
              ? <Alert severity="success">{text('nominee.noIssues')}</Alert>
              : <>
                  <Typography color="text.secondary" sx={{ mb: 1.5 }}>{text(record.issues.some(blocks) ? 'nominee.blocking' : 'nominee.softOnly')}</Typography>
                  <IssueList issues={record.issues} />
                </>}
          </Section>
          <Section title={text('nominee.basic')}>
            <DetailGrid>
              <Detail label={label('sex')}>{record.sex ? text(`sex.${record.sex}`) : null}</Detail>
              <Detail label={label('ethnicity')}>{record.ethnicity}</Detail>
              <Detail label={label('birthMonth')}>{record.birthMonth ? birthMonth(record.birthMonth) : null}</Detail>
              <Detail label={label('politicalStatus')}>{record.politicalStatus}</Detail>
              <Detail label={label('education')}>{record.education}</Detail>
              <Detail label={label('employment')}>{record.employment ? text(`employment.${record.employment}`) : null}</Detail>
            </DetailGrid>
          </Section>
          <Section title={text('nominee.work')}>
            <DetailGrid>
              <Detail label={label('employerName')}>{record.employerName}</Detail>
              <Detail label={label('post')}>{record.post}</Detail>
              <Detail label={label('ownership')}>{record.ownership}</Detail>
              <Detail label={label('occupation')}>{record.occupation}</Detail>
              <Detail label={label('skillLevel')}>{record.skillLevel}</Detail>
              <Detail label={label('yearsInOccupation')}>{record.yearsInOccupation === null ? null : text('years', { count: record.yearsInOccupation })}</Detail>
              <Detail label={label('certificateNumber')}>{record.certificateNumber}</Detail>
              <Detail label={label('frontline')}>{yesNo(record.frontline)}</Detail>
              <Detail label={label('head')}>{yesNo(record.head)}</Detail>
            </DetailGrid>
          </Section>
          <Section title={text('nominee.merits')}>
            <DetailGrid>
              <Detail wide label={label('conditions')}>{chosen.join('\n')}</Detail>
              <Detail wide label={label('achievements')}>{record.achievements}</Detail>
              <Detail wide label={label('honours')}>{record.honours}</Detail>
              <Detail wide label={label('cleanRecord')}>{[yesNo(record.cleanRecord), record.cleanRecordNote].filter(Boolean).join('\n')}</Detail>
              {record.exceptionReason && <Detail wide label={label('exceptionReason')}>{record.exceptionReason}</Detail>}
              <Detail wide label={label('remarks')}>{record.remarks}</Detail>
            </DetailGrid>
          </Section>
        </Stack>
        <Stack spacing={2}>
          <NomineeProgress nominee={record} />
          <Section title={text('nominee.recommendation')}>
            <DetailGrid columns={1}>
              <Detail wide label={label('bodyName')}>{record.bodyName}</Detail>
              <Detail wide label={label('rank')}>
                {record.rank ? <><AwardName id={record.award} />{text('nominee.rank', { rank: record.rank })}</> : text('nominee.unranked')}
                {record.slateId && <Button size="small" sx={{ ml: 1 }} component={RouterLink} to={`/slates/${record.slateId}/show`}>{text('nominee.toSlate')}</Button>}
              </Detail>
              {record.sourceFile && <Detail wide label={text('nominee.source')}>{text('nominee.sourceRow', { file: record.sourceFile, row: record.sourceRow ?? '—' })}</Detail>}
            </DetailGrid>
          </Section>
          <IdentityCard nominee={record} />
        </Stack>
      </Box>
    </>
  );
}
