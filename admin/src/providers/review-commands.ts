/** Acts of the expert review and the assessment: each one request and one entry in the journal. */
import type { OwnStatements, ReviewDesk, SeatSummary, SheetPreview, TallyView } from '../reviews/review-records';
import type { HttpClient } from './http-client';
import type { Id } from './records';

export interface ReviewerInput {
  name: string;
  title: string | null;
  employerName: string;
  employerCode: string | null;
  occupations: string[];
  account: string | null;
}

/** A vote as its minutes give it. */
export interface MinutedVote {
  minutesNumber: string;
  heldOn: string;
  entitled: number;
  present: number;
  inFavour: number;
}

/** Builds them over one http client. */
export function createReviewCommands(apiUrl: string, request: HttpClient) {
  const send = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> =>
    (await request(`${apiUrl}/${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) })).json as T;
  const at = (id: Id) => encodeURIComponent(id);
  return {
    addReviewer: (input: ReviewerInput) => send('POST', 'reviewers', input),
    changeReviewer: (id: Id, input: Partial<ReviewerInput> & { version: number; active?: boolean }) => send('PUT', `reviewers/${at(id)}`, input),
    drawPanel: (input: { name: string; awards: string[]; occupations: string[]; size: number; seed: string | null }) => send<{ id: Id }>('POST', 'panels', input),
    actOnPanel: (id: Id, act: 'dissolve' | 'open' | 'lock' | 'close', input: { version: number; reason?: string; deadline?: string; missingReason?: string }) => send('POST', `panels/${at(id)}/${act}`, input),
    decideTie: (id: Id, input: MinutedVote & { version: number; award: string; order: Id[] }) => send('POST', `panels/${at(id)}/decide-tie`, input),
    readTally: (id: Id) => send<TallyView>('GET', `panels/${at(id)}/tally`),
    redrawSeat: (id: Id) => send('POST', `panel-seats/${at(id)}/redraw`),
    recuse: (id: Id, input: { candidateId: Id; reason: string }) => send('POST', `panel-seats/${at(id)}/recuse`, input),
    mySeats: () => send<SeatSummary[]>('GET', 'my-seats'),
    myStatements: () => send<OwnStatements>('GET', 'my-statements'),
    declareRelations: (statements: OwnStatements['statements']) => send<OwnStatements>('PUT', 'my-statements', { statements }),
    readDesk: (id: Id) => send<ReviewDesk>('GET', `my-seats/${at(id)}`),
    answerSeat: (id: Id, input: { version: number; answer: 'accept' | 'decline'; reason?: string }) => send<ReviewDesk>('POST', `my-seats/${at(id)}/answer`, input),
    saveReview: (id: Id, input: { candidateId: Id; version?: number; points: Record<string, number>; comment: string | null }) => send<ReviewDesk>('PUT', `my-seats/${at(id)}/review`, input),
    submitReviews: (id: Id, input: { version: number }) => send<ReviewDesk>('POST', `my-seats/${at(id)}/submit`, input),
    async importSheet(id: Id, { file, fileHash }: { file: File; fileHash?: string }): Promise<SheetPreview> {
      const form = new FormData();
      form.set('dryRun', fileHash === undefined ? '1' : '0');
      if (fileHash !== undefined) form.set('fileHash', fileHash);
      form.set('file', file, file.name);
      return (await request(`${apiUrl}/my-seats/${at(id)}/sheet`, { method: 'POST', body: form })).json as SheetPreview;
    },
    chooseForAssessment: (input: MinutedVote & { panelId: Id; inputsHash: string; nominees: Id[] }) => send('POST', 'assessment-choices', input),
    formAssessmentTeam: (input: { name: string; members: string[]; assessments: Id[] }) => send('POST', 'assessment-teams', input),
    recordVisit: (id: Id, input: { heldOn: string; place: string; findings: string }) => send('POST', `assessments/${at(id)}/visits`, input),
    recordAssessment: (id: Id, input: { version: number; result: 'passed' | 'failed'; reason: string }) => send('POST', `assessments/${at(id)}/conclude`, input),
    advanceDemo: () => send<{ panelId: Id; chosen: number }>('POST', 'demo/advance', {}),
  };
}

/** Address of a seat's sheet to be filled in offline. */
export const sheetAddress = (seatId: Id): string => `/rest/my-seats/${encodeURIComponent(seatId)}/sheet`;
