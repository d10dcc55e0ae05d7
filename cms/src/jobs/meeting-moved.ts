import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { sendMessages } from './send-messages';

/** A meeting was called: its members are told where and when. */
export const meetingConvened: EffectHandler = {
  async deliver(delivery) {
    const { meeting } = delivery.payload as { meeting: string };
    const [found] = await sqlOf(delivery.transaction)<{ title: string; heldOn: string; place: string }>`
      select title, held_on::text as "heldOn", place from meetings where document_id = ${meeting}`;
    if (found) await sendMessages(delivery, { kind: 'meeting.convened', params: { ...found }, link: `/meetings/${meeting}/show`, needs: ['ballot.cast'] });
  },
};

/** A vote was counted: the members who voted and the office that goes on with it are told. */
export const motionClosed: EffectHandler = {
  async deliver(delivery) {
    const { motion } = delivery.payload as { motion: string };
    const [found] = await sqlOf(delivery.transaction)<{ meeting: string; title: string; outcome: string }>`
      select m.document_id as meeting, t.title, t.outcome from motions t join meetings m on m.id = t.meeting_id where t.document_id = ${motion}`;
    if (found) await sendMessages(delivery, { kind: 'motion.closed', params: { title: found.title, outcome: found.outcome }, link: `/meetings/${found.meeting}/show`, needs: ['ballot.cast', 'meeting.convene'] });
  },
};
