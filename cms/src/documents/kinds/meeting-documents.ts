/** 会议纪要 of the leading group: who was there, who stood aside, what was voted. */
import { meetingMinutes, type Motion } from '../../domain/forms/meeting-minutes';
import type { DocumentKind } from './document-kind';
import { words, type FormReader, type Row } from './form-reader';

interface Counts {
  for?: number;
}

async function motionOf(reader: FormReader, row: Row): Promise<Motion> {
  const ballots = await reader.list('ballots', { motionId: words(row.id) }, 'castAt');
  const count = (choice: string): number => ballots.filter((ballot) => ballot.choice === choice).length;
  const counts = (row.counts ?? {}) as Counts;
  return {
    title: words(row.title),
    recused: ballots.filter(({ choice }) => choice === 'recused').map(({ memberName }) => words(memberName)),
    votes: { for: counts.for ?? count('for'), against: count('against'), abstained: count('abstain') },
    passed: row.outcome === 'passed',
    deviations: (row.deviations ?? []) as Motion['deviations'],
    reason: row.outcome === 'no-quorum' ? '到会人数不足，表决无效。' : '',
  };
}

export const meetingMinutesKind: DocumentKind = {
  async read(reader, id) {
    const meeting = await reader.record('meetings', id);
    const members = (meeting.members ?? []) as readonly { id: string; name: string }[];
    const present = new Set((meeting.present ?? []) as readonly string[]);
    const motions = (await reader.list('motions', { meetingId: id }, 'openedAt')).filter(({ state }) => state === 'closed');
    const model = meetingMinutes({
      issuer: reader.rules.edition.office,
      number: words(meeting.minutesNumber),
      title: words(meeting.title),
      heldOn: words(meeting.heldOn),
      place: words(meeting.place),
      chair: '',
      present: members.filter((member) => present.has(member.id)).map(({ name }) => name),
      absent: members.filter((member) => !present.has(member.id)).map(({ name }) => name),
      entitled: members.length,
      motions: await Promise.all(motions.map((row) => motionOf(reader, row))),
    });
    return { model, title: `会议纪要（${words(meeting.title)}）`, draft: true, date: words(meeting.heldOn), issue: { number: words(meeting.minutesNumber), ready: meeting.state === 'signed' } };
  },
};
