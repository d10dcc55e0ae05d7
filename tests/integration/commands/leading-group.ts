/** A meeting of the 领导小组 that decides on one matter, from the call to the signature. */
import { type Client, type TestServer } from '../server.ts';

let meetings = 0;

export interface Matter {
  kind: 'assessment' | 'shortlist' | 'confirmation' | 'revocation';
  subjectId: string;
  nomineeIds?: string[];
  /** How the three members vote; default: all for it. */
  votes?: ('for' | 'against' | 'abstain' | 'recused')[];
}

export const LEADERS = ['leader', 'leader2', 'leader3'] as const;

/** Holds the meeting on the day it is; answers the meeting and the motion as they stand when the minutes are signed. */
export async function decide(server: TestServer, office: Client, { kind, subjectId, nomineeIds, votes = ['for', 'for', 'for'] }: Matter): Promise<{ meeting: any; motion: any }> {
  meetings += 1;
  const leaders = await Promise.all(LEADERS.map((username) => server.signIn(username)));
  const { today } = (await office.get('/rest/session')).body.clock;
  const ok = ({ status, body, text }: { status: number; body: any; text: string }): any => {
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  };
  let meeting = ok(await office.post('/rest/meetings', { title: `第${meetings}次会议`, heldOn: today, place: '省厅会议室' }));
  const present = meeting.members.filter((_: unknown, index: number) => votes[index] !== 'recused').map(({ id }: any) => id);
  ok(await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: meeting.version, present }));
  const motion = ok(await office.post('/rest/motions', { meetingId: meeting.id, kind, subjectId, title: `表决${kind}`, ...(nomineeIds ? { nomineeIds } : {}) }));
  for (const [index, leader] of leaders.entries()) ok(await leader.post(`/rest/motions/${motion.id}/vote`, { choice: votes[index] }));
  ok(await office.post(`/rest/motions/${motion.id}/close`, {}));
  meeting = ok(await office.get(`/rest/meetings/${meeting.id}`));
  meeting = ok(await office.post(`/rest/meetings/${meeting.id}/minutes`, { version: meeting.version, minutesNumber: `领导小组纪要〔2022〕${meetings}号`, minutesText: '会议听取汇报，表决如下。' }));
  meeting = ok(await leaders[0]!.post(`/rest/meetings/${meeting.id}/sign`, { version: meeting.version }));
  return { meeting, motion: ok(await office.get(`/rest/motions/${motion.id}`)) };
}
