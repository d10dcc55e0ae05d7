/** Routes of titles conferred: payment, revocation, recovery, the stories of those who hold them, certificates looked up. */
import { publishStory, reviewStory } from '../../commands/publish-story';
import { recordPayment } from '../../commands/record-payment';
import { recordRecovery } from '../../commands/record-recovery';
import { revokeCommendation } from '../../commands/revoke-commendation';
import { editStory, writeStory } from '../../commands/write-story';
import { badRequest } from '../../commands/refusal';
import { findCertificate } from '../../queries/find-certificate';
import { acting, reading, type RestRoute } from '../route';

/** GET /rest/certificates?number=: whether a certificate stands. Open to anybody: it tells what the public pages tell. */
const certificate: RestRoute = {
  method: 'GET',
  path: '/certificates',
  access: 'anyone',
  action: null,
  async handler(ctx) {
    const { number } = ctx.query;
    if (typeof number !== 'string' || number.trim() === '' || number.length > 60) throw badRequest('请给出证书编号。', { number: '必填' });
    ctx.body = await findCertificate(number.normalize('NFC').trim());
  },
};

export const commendationRoutes: readonly RestRoute[] = [
  ...reading('commendations'),
  acting('POST', '/commendations/:id/payment', recordPayment, 'commendations'),
  acting('POST', '/commendations/:id/revoke', revokeCommendation, 'commendations'),
  acting('POST', '/commendations/:id/recovery', recordRecovery, 'commendations'),
  certificate,
];

export const storyRoutes: readonly RestRoute[] = [
  ...reading('stories'),
  acting('POST', '/stories', writeStory, 'stories'),
  acting('PUT', '/stories/:id', editStory, 'stories'),
  acting('POST', '/stories/:id/review', reviewStory, 'stories'),
  acting('POST', '/stories/:id/publish', publishStory, 'stories'),
];
