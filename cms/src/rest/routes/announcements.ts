/** Routes of announcements: drafting, the second person's check, publication, and the page exactly as it will be. */
import { approveAnnouncement, returnAnnouncement, sendAnnouncement } from '../../commands/check-announcement';
import { previewAnnouncement } from '../../commands/preview-announcement';
import { publishAnnouncement, withdrawAnnouncement } from '../../commands/publish-announcement';
import type { CommandContext } from '../../commands/run-command';
import { draftAnnouncement, editAnnouncement } from '../../commands/write-announcement';
import type { Action } from '../../domain/access/authorise';
import { bodyOf, commandContext, idOf } from '../exchange';
import { answerRecord, plainReading } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';
import { previewing } from './previewing';

/** An act that has to look into files before it locks anything. */
function looking(name: string, action: Action, run: (context: CommandContext, input: unknown) => Promise<{ id: string }>): RestRoute {
  return {
    method: 'POST',
    path: `/announcements/:id/${name}`,
    access: 'signed-in',
    action,
    async handler(ctx) {
      const { id } = await run(await commandContext(ctx), { ...bodyOf(ctx), id: idOf(ctx) });
      await answerRecord(ctx, resourceOf('announcements'), id, 200, plainReading);
    },
  };
}

export const announcementRoutes: readonly RestRoute[] = [
  ...reading('announcements'),
  acting('POST', '/announcements', draftAnnouncement, 'announcements'),
  acting('PUT', '/announcements/:id', editAnnouncement, 'announcements'),
  looking('send', 'announcement.edit', sendAnnouncement),
  looking('approve', 'announcement.check', approveAnnouncement),
  acting('POST', '/announcements/:id/return', returnAnnouncement, 'announcements'),
  looking('publish', 'announcement.publish', publishAnnouncement),
  acting('POST', '/announcements/:id/withdraw', withdrawAnnouncement, 'announcements'),
  previewing('/announcements/:id/preview', previewAnnouncement),
];
