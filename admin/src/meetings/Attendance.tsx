import { Alert, Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import type { Meeting } from './records';
import '../i18n/zh-CN/meetings';

/** Who is there; the clerk ticks. */
export function Attendance({ meeting, editable }: { meeting: Meeting; editable: boolean }) {
  const [present, setPresent] = useState<readonly string[]>(meeting.present);
  const [failure, setFailure] = useState<string | null>(null);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const same = present.length === meeting.present.length && present.every((id) => meeting.present.includes(id));
  const toggle = (id: string) => setPresent(present.includes(id) ? present.filter((each) => each !== id) : [...present, id]);

  async function save() {
    try {
      await commands.recordAttendance(meeting.id, { version: meeting.version, present: [...present] });
      setFailure(null);
      notify(text('meetings.attendanceSaved', { count: present.length }), { type: 'success' });
      await queryClient.invalidateQueries();
    } catch (error) {
      setFailure(messageOf(error));
    }
  }
  return (
    <>
      {failure && <Alert severity="error" role="alert" sx={{ mt: 1 }}>{failure}</Alert>}
      <FormGroup sx={{ my: 1 }}>
        {meeting.members.map((member) => (
          <FormControlLabel
            key={member.id}
            control={<Checkbox checked={present.includes(member.id)} disabled={!editable} onChange={() => toggle(member.id)} />}
            label={member.name}
          />
        ))}
      </FormGroup>
      {editable && (
        <ReasonedButton variant="outlined" reason={same ? text('meetings.attendanceSame') : null} onClick={save}>
          {text('meetings.saveAttendance')}
        </ReasonedButton>
      )}
    </>
  );
}
