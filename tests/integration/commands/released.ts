/** The second person's check that stands before every publication: drawn up by one account, checked by office-2. */
import type { Answer, Client, TestServer } from '../server.ts';

export const IMPACT = { purpose: '接受社会监督', necessity: '只公开姓名、性别、单位、岗位、工种和等级', effect: '影响限于公开的项目', measures: '不公开号码和住址' };

export interface ReleaseView {
  id: string;
  state: string;
  version: number;
  findings: { kind: string; place: string; masked: string }[];
  [field: string]: unknown;
}

/** Draws the page of an act up and has it checked; answers the release. */
export async function checked(server: TestServer, author: Client, act: 'publicity' | 'amendment' | 'results' | 'revocation', form: Record<string, unknown>): Promise<ReleaseView> {
  const drawn = await author.post<ReleaseView>(`/rest/releases/${act}`, form);
  if (drawn.status !== 201) throw new Error(`not drawn up: ${drawn.text}`);
  const another = await server.signIn('office-2');
  const passed = await another.post<ReleaseView>(`/rest/releases/${drawn.body.id}/approve`, { version: drawn.body.version, impact: IMPACT });
  if (passed.status !== 200) throw new Error(`not approved: ${passed.text}`);
  return passed.body;
}

/** Posts the province's list as the office does: drawn up, checked, put up. Answers the notice's answer. */
export async function postChecked(server: TestServer, office: Client, form: Record<string, unknown>): Promise<Answer<any>> {
  await checked(server, office, 'publicity', form);
  return office.post('/rest/notices', form);
}

/** Publishes the winners of a closed notice the same way. */
export async function publishChecked(server: TestServer, office: Client, noticeId: string, form: Record<string, unknown>): Promise<Answer<any>> {
  await checked(server, office, 'results', { id: noticeId, ...form });
  return office.post(`/rest/notices/${noticeId}/publish-results`, form);
}
