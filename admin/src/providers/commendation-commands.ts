/**
 * The acts on a title that was conferred, and on the stories of those who hold it.
 *
 * | command          | request                           |
 * |------------------|-----------------------------------|
 * | recordPayment    | POST /commendations/:id/payment   |
 * | recordRecovery   | POST /commendations/:id/recovery  |
 * | writeStory       | POST /stories                     |
 * | editStory        | PUT  /stories/:id                 |
 * | reviewStory      | POST /stories/:id/review          |
 * | publishStory     | POST /stories/:id/publish         |
 * | packEdition      | POST /editions/:id/archive-jobs   |
 * | closeEdition     | POST /editions/:id/close          |
 */
import type { Story } from '../commendations/records';
import type { Job } from '../documents/records';
import type { Send } from './commands';
import type { Commendation, Id } from './records';

export function createCommendationCommands(send: Send) {
  const at = (id: Id) => encodeURIComponent(id);
  return {
    recordPayment: (id: Id, input: { version: number; paidOn: string; voucherNumber: string }) =>
      send<Commendation>('POST', `commendations/${at(id)}/payment`, input),
    packEdition: (id: Id) => send<Job>('POST', `editions/${at(id)}/archive-jobs`, {}),
    closeEdition: (id: Id) => send<{ id: Id }>('POST', `editions/${at(id)}/close`, {}),
    recordRecovery: (
      id: Id,
      input: { version: number; what: 'certificate' | 'bonus'; recoveredOn: string; documentNumber: string },
    ) => send<Commendation>('POST', `commendations/${at(id)}/recovery`, input),
    writeStory: (input: { commendationId: Id; title: string; body: string }) => send<Story>('POST', 'stories', input),
    editStory: (id: Id, input: { version: number; title: string; body: string }) =>
      send<Story>('PUT', `stories/${at(id)}`, input),
    reviewStory: (id: Id, input: { version: number }) => send<Story>('POST', `stories/${at(id)}/review`, input),
    publishStory: (id: Id, input: { version: number }) => send<Story>('POST', `stories/${at(id)}/publish`, input),
  };
}
