import { Button } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { AwardName } from '../components/AwardName';
import { Detail, DetailGrid } from '../components/Detail';
import { Section } from '../components/Section';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';

const label = (field: string) => fieldLabel('nominees', field);

/** Who recommends a nominee, at which rank, and from which file the record came. */
export function Recommendation({ nominee }: { nominee: Nominee }) {
  return (
    <Section title={text('nominee.recommendation')}>
      <DetailGrid columns={1}>
        <Detail wide label={label('bodyName')}>
          {nominee.bodyName}
        </Detail>
        <Detail wide label={label('rank')}>
          {nominee.rank ? (
            <>
              <AwardName id={nominee.award} />
              {text('nominee.rank', { rank: nominee.rank })}
            </>
          ) : (
            text('nominee.unranked')
          )}
          {nominee.slateId && (
            <Button size="small" sx={{ ml: 1 }} component={RouterLink} to={`/slates/${nominee.slateId}/show`}>
              {text('nominee.toSlate')}
            </Button>
          )}
        </Detail>
        {nominee.sourceFile && (
          <Detail wide label={text('nominee.source')}>
            {text('nominee.sourceRow', { file: nominee.sourceFile, row: nominee.sourceRow ?? '—' })}
          </Detail>
        )}
      </DetailGrid>
    </Section>
  );
}
