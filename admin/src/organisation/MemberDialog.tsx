import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { isCivilDate } from '@domain/calendar/civil-date';
import { FormGrid } from '../components/FormGrid';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import { GROUP_KINDS, SEATS, type Member, type MemberInput } from './records';
import { useDone } from './use-done';
import '../i18n/zh-CN/organisation';

/** The units a person can appoint for: their own, and for the province every body. */
function useUnits(): { id: string; name: string; kind: string }[] {
  const { actor } = useSession();
  const bodies = useBodies();
  const own = actor.unit;
  return own ? [own, ...bodies.filter(({ id }) => id !== own.id)] : bodies;
}

/** Appoints a member or changes what is known of one; the phone is shown here and nowhere else. */
export function MemberDialog({ member, onClose }: { member: Member | null; onClose(): void }) {
  const { clock } = useSession();
  const units = useUnits();
  const [unitId, setUnit] = useState(units[0]?.id ?? '');
  const provincial = units.find(({ id }) => id === unitId)?.kind === 'province';
  const [group, setGroup] = useState<Member['groupKind']>('leading-group');
  const [seat, setSeat] = useState<Member['seat']>(member?.seat ?? 'member');
  const [words, setWords] = useState({
    personName: member?.personName ?? '',
    post: member?.post ?? '',
    phone: '',
    username: '',
    fromDay: member?.fromDay ?? clock.today,
    toDay: member?.toDay ?? '',
  });
  const { data: known } = useGetOne<Member>('organisation-members', { id: member?.id ?? '' }, { enabled: member !== null, gcTime: 0 });
  const commands = useCommands();
  const done = useDone(onClose);
  const said = Object.fromEntries(Object.entries(words).map(([name, value]) => [name, value.trim()])) as typeof words;
  const dated = isCivilDate(said.fromDay) && (said.toDay === '' || isCivilDate(said.toDay));
  const input = (name: keyof typeof words, label: string, error = false) => (
    <TextField
      label={label}
      value={words[name]}
      onChange={(event) => setWords((now) => ({ ...now, [name]: event.target.value }))}
      error={error}
      autoComplete="off"
    />
  );
  async function confirm() {
    const { personName, post, phone, username, fromDay, toDay } = said;
    const form: MemberInput = {
      personName, seat, fromDay, toDay: toDay || null,
      ...(post && { post }),
      ...(phone && { phone }),
      ...(username && { username }),
    };
    if (member) await commands.changeMember(member.id, { version: member.version, ...form });
    else await commands.appointMember({ unitId, groupKind: provincial ? group : 'working-group', ...form });
    await done(member ? text('organisation.changed') : text('organisation.appointed', { name: personName }));
  }
  return (
    <LegalDialog
      title={member ? text('organisation.changeOf', { name: member.personName }) : text('organisation.appoint')}
      confirmLabel={text(member ? 'organisation.change' : 'organisation.appoint')}
      follows={text(member ? 'organisation.changeFollows' : 'organisation.appointFollows')}
      reason={said.personName === '' ? text('organisation.needed') : dated ? null : text('organisation.badDay')}
      facts={
        member
          ? [
              { label: text('organisation.unit'), value: member.unitName },
              { label: text('organisation.group'), value: text(`organisation.groups.${member.groupKind}`) },
              { label: text('organisation.ownPhone'), value: known?.phone ?? text('organisation.noPhone') },
            ]
          : [{ label: text('organisation.fromDay'), value: isCivilDate(said.fromDay) ? civilDate(said.fromDay) : '—' }]
      }
      onClose={onClose}
      onConfirm={confirm}
    >
      <Box sx={{ mb: 2 }}>
        <FormGrid>
          {!member && (
            <TextField select className="wide" label={text('organisation.unit')} value={unitId} onChange={(event) => setUnit(event.target.value)}>
              {units.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          )}
          {!member && provincial && (
            <TextField
              select
              className="wide"
              label={text('organisation.group')}
              value={group}
              onChange={(event) => setGroup(event.target.value as Member['groupKind'])}
            >
              {GROUP_KINDS.filter((kind) => kind !== 'working-group').map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {text(`organisation.groups.${kind}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {input('personName', text('organisation.person'))}
          <TextField select label={text('organisation.seat')} value={seat} onChange={(event) => setSeat(event.target.value as Member['seat'])}>
            {SEATS.map((each) => (
              <MenuItem key={each} value={each}>
                {text(`organisation.seats.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          {input('post', text('organisation.post'))}
          {input('phone', text(member ? 'organisation.phoneKeep' : 'organisation.phone'))}
          {input('fromDay', text('organisation.fromDay'), !dated)}
          {input('toDay', text('organisation.toDay'), !dated)}
          {input('username', text(member ? 'organisation.usernameKeep' : 'organisation.username'))}
        </FormGrid>
      </Box>
    </LegalDialog>
  );
}
