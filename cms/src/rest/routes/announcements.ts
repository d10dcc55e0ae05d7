/** Routes of announcements: drafting, the second person's check, publication, and the page exactly as it will be. */
import { approveAnnouncement, returnAnnouncement, sendAnnouncement } from '../../commands/check-announcement';
import { previewAnnouncement } from '../../commands/preview-announcement';
import { publishAnnouncement, withdrawAnnouncement } from '../../commands/publish-announcement';
import { runCommand, type CommandContext } from '../../commands/run-command';
import { draftAnnouncement, editAnnouncement } from '../../commands/write-announcement';
import type { Action } from '../../domain/access/authorise';
import { bodyOf, commandContext, idOf } from '../exchange';
import { answerRecord, plainReading } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';

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

const preview: RestRoute = {
  method: 'GET',
  path: '/announcements/:id/preview',
  access: 'signed-in',
  action: previewAnnouncement.action,
  async handler(ctx) {
    const { page } = await runCommand(previewAnnouncement, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
    ctx.set('Cache-Control', 'no-store');
    // The page of the public site in a frame of the office: its style sheet comes from here, nothing else.
    ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin");
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = page;
  },
};

export const announcementRoutes: readonly RestRoute[] = [
  ...reading('announcements'),
  acting('POST', '/announcements', draftAnnouncement, 'announcements'),
  acting('PUT', '/announcements/:id', editAnnouncement, 'announcements'),
  looking('send', 'announcement.edit', sendAnnouncement),
  looking('approve', 'announcement.check', approveAnnouncement),
  acting('POST', '/announcements/:id/return', returnAnnouncement, 'announcements'),
  looking('publish', 'announcement.publish', publishAnnouncement),
  acting('POST', '/announcements/:id/withdraw', withdrawAnnouncement, 'announcements'),
  preview,
];
