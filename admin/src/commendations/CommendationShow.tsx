import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import Block from '@mui/icons-material/Block';
import EmojiEvents from '@mui/icons-material/EmojiEventsOutlined';
import { useState } from 'react';
import { ShowBase, useNotify, useShowContext } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { AwardName } from '../components/AwardName';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { DocumentsSection } from '../documents/DocumentsSection';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import type { Commendation } from '../providers/records';
import { ReleaseAlert } from '../releases/ReleaseAlert';
import { useMay } from '../session/access';
import { PaymentDialog } from './PaymentDialog';
import { RecoveryDialog } from './RecoveryDialog';
import { RevokeDialog } from './RevokeDialog';
import { StoriesSection } from './StoriesSection';
import '../i18n/zh-CN/commendations';

/** One title: certificate and bonus, revocation and recovery, the holder's deeds. */
export default function CommendationShow() {
  return (
    <ShowBase queryOptions={{ staleTime: 0 }}>
      <CommendationPage />
    </ShowBase>
  );
}

type Asked = 'pay' | 'revoke' | 'certificate' | 'bonus' | null;

function CommendationPage() {
  const { record } = useShowContext<Commendation>();
  const mayPay = useMay('commendation.pay').allowed;
  const mayRevoke = useMay('commendation.revoke').allowed;
  const mayReadStories = useMay('story.read').allowed;
  const [asked, setAsked] = useState<Asked>(null);
  const notify = useNotify();
  const queryClient = useQueryClient();
  if (!record) return <PageSkeleton />;
  const standing = record.state === 'conferred';
  const done = async (words: string) => {
    setAsked(null);
    notify(words, { type: 'success', autoHideDuration: 10_000 });
    await queryClient.invalidateQueries();
  };
  const close = () => setAsked(null);
  return (
    <>
      <PageHeader
        title={record.nomineeName}
        beside={
          <ToneChip
            tone={standing ? 'green' : 'vermilion'}
            icon={standing ? EmojiEvents : Block}
            label={text(`commendationState.${record.state}`)}
          />
        }
        lead={<AwardName id={record.award} />}
        actions={
          standing && (
            <>
              {mayRevoke && (
                <Button color="error" onClick={() => setAsked('revoke')}>
                  {text('commendationDesk.revoke')}
                </Button>
              )}
              {mayPay && record.bonusAmount && !record.paidOn && (
                <Button variant="contained" onClick={() => setAsked('pay')}>
                  {text('commendationDesk.pay')}
                </Button>
              )}
            </>
          )
        }
      />
      <ReleaseAlert subjectId={record.id} />
      <Box
        sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '380px minmax(0, 1fr)' } }}
      >
        <Stack spacing={2}>
          <Section title={text('commendationDesk.title')}>
            <Facts
              facts={[
                { label: text('commendationDesk.certificate'), value: record.certificateNumber ?? '—' },
                { label: text('commendationDesk.employer'), value: record.employerName ?? '—' },
                { label: text('commendationDesk.conferredOn'), value: civilDate(record.conferredOn) },
                { label: text('commendationDesk.document'), value: record.decisionDocument ?? '—' },
              ]}
            />
          </Section>
          {record.bonusAmount !== undefined && <Bonus record={record} />}
          <DocumentsSection
            subject="commendations"
            id={record.id}
            about={record.nomineeName}
            kinds={[standing ? 'certificate' : 'revocation-decision']}
          />
          {!standing && <Revocation record={record} onRecover={setAsked} />}
        </Stack>
        {mayReadStories && <StoriesSection commendation={record} />}
      </Box>
      {asked === 'pay' && <PaymentDialog commendation={record} onDone={done} onClose={close} />}
      {asked === 'revoke' && <RevokeDialog commendation={record} onDone={done} onClose={close} />}
      {(asked === 'certificate' || asked === 'bonus') && (
        <RecoveryDialog commendation={record} what={asked} onDone={done} onClose={close} />
      )}
    </>
  );
}

function Bonus({ record }: { record: Commendation }) {
  return (
    <Section title={text('commendationDesk.bonus')}>
      {record.bonusAmount === null || record.bonusAmount === undefined ? (
        <Typography color="text.secondary">{text('commendationDesk.noBonus')}</Typography>
      ) : (
        <>
          <Typography className="figures" sx={{ fontWeight: 600 }}>
            {text('commendationDesk.amount', { amount: record.bonusAmount.toLocaleString('zh-CN') })}
          </Typography>
          <Typography>
            {record.paidOn
              ? text('commendationDesk.paid', { day: civilDate(record.paidOn), voucher: record.voucherNumber ?? '' })
              : text('commendationDesk.unpaid')}
          </Typography>
          <Alert severity="info" sx={{ mt: 1 }}>
            {text('commendationDesk.taxNote')}
          </Alert>
        </>
      )}
    </Section>
  );
}

function Revocation({ record, onRecover }: { record: Commendation; onRecover(what: 'certificate' | 'bonus'): void }) {
  const mayRecover = useMay('commendation.recover').allowed;
  const back = (day: string | null | undefined, document: string | null | undefined) =>
    day ? text('commendationDesk.back', { day: civilDate(day), document: document ?? '' }) : text('commendationDesk.due');
  return (
    <Section title={text('commendationDesk.revocation')}>
      <Facts
        facts={[
          {
            label: text('commendationDesk.revoke'),
            value: text('commendationDesk.revoked', { day: civilDate(record.revokedOn), document: record.revocationDocument ?? '' }),
          },
          { label: text('commendationDesk.reason'), value: record.revocationReason ?? '—' },
          { label: text('commendationDesk.certificateBack'), value: back(record.certificateRecoveredOn, record.certificateRecoveryDocument) },
          {
            label: text('commendationDesk.bonusBack'),
            value: record.paidOn ? back(record.bonusRecoveredOn, record.bonusRecoveryDocument) : text('commendationDesk.notPaid'),
          },
        ]}
      />
      <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1.5, flexWrap: 'wrap' }}>
        {mayRecover && !record.certificateRecoveredOn && (
          <Button variant="outlined" onClick={() => onRecover('certificate')}>
            {text('commendationDesk.recoverCertificate')}
          </Button>
        )}
        {mayRecover && record.paidOn && !record.bonusRecoveredOn && (
          <Button variant="outlined" onClick={() => onRecover('bonus')}>
            {text('commendationDesk.recoverBonus')}
          </Button>
        )}
        <Button component="a" href="/revocations/" target="_blank" rel="noopener">
          {text('commendationDesk.register')}
        </Button>
      </Stack>
    </Section>
  );
}
