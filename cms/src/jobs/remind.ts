/** The reminders of one working day: for every account, what of its inbox is due within the edition's number of working days. */
import type { Delivery } from '../adapters/jobs/handler';
import { platform } from '../adapters/platform';
import { readHolidays } from '../adapters/rules-files';
import type { Actor } from '../domain/access/actor';
import { isWorkingDay } from '../domain/calendar/working-day';
import { currentEdition } from '../queries/current-edition';
import { readInbox } from '../queries/inbox';
import { listActors } from '../queries/list-actors';
import { sendMessages } from './send-messages';

const byUnitAndRole = ({ role, unit }: Actor): string => `${role} ${unit?.id ?? ''}`;

/** Writes them once per day, kind and account. On days off nobody is reminded. */
export async function remindOfDay(delivery: Delivery, day: string): Promise<void> {
  const edition = await currentEdition();
  const within = edition?.rules.calendar.reminders?.workingDays;
  const holidays = [...readHolidays(platform().settings.configFolder).values()];
  if (!edition || within === undefined || isWorkingDay(day, holidays) !== true) return;
  // What waits is the same for everybody of one role in one unit.
  const known = new Map<string, Awaited<ReturnType<typeof readInbox>>['items']>();
  for (const actor of await listActors()) {
    const role = edition.rules.roles.find(({ id }) => id === actor.role);
    if (!role) continue;
    const place = byUnitAndRole(actor);
    const items = known.get(place) ?? (await readInbox({ actor, role, edition, today: day })).items;
    known.set(place, items);
    for (const { id, kind, params, until, daysLeft, to, blockedBy } of items) {
      if (blockedBy !== null || until === null || daysLeft === null || daysLeft < 1 || daysLeft > within) continue;
      await sendMessages({ ...delivery, key: `due ${day} ${kind} ${id}` }, { kind: 'due', params: { ...params, task: kind, until, daysLeft }, link: to, needs: ['edition.read'], account: actor.id });
    }
  }
}
