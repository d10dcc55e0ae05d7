import { useMemo } from 'react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { announcements } from './announcements';
import { AssessmentPage } from './assessments';
import { commendations } from './commendations';
import { HomePage } from './dashboard';
import { i18nProvider } from './i18n/i18n-provider';
import { text } from './i18n/text';
import { journal } from './journal';
import { AccessDeniedPage, BrokenPage, NotFoundPage } from './layout/PlainPages';
import { OfficeLayout } from './layout/OfficeLayout';
import { PageSkeleton } from './layout/PageSkeleton';
import { meetings } from './meetings';
import { ProposalDesk } from './proposal';
import { messages } from './messages';
import { nominees } from './nominees';
import { notices } from './notices';
import { objections } from './objections';
import { authProvider } from './providers/auth-provider';
import { createQueryClient, createStore, dataProvider } from './providers/office';
import { ReceivedPage } from './procedure';
import { members } from './organisation';
import { quotas } from './quotas';
import { releases } from './releases';
import { MySeatsPage, panels, ReviewDeskPage, reviewers } from './reviews';
import { getSession } from './session/session';
import { CounterPage } from './counter';
import { OpinionPage } from './opinions';
import { AssemblyPage, ImportPage, slates } from './slates';
import { units } from './units';

/** The office: a table of what it holds. Every page behind a name is loaded when it is first opened. */
export default function App() {
  const store = useMemo(() => createStore(getSession()?.actor.id ?? ''), []);
  const queryClient = useMemo(createQueryClient, []);
  return (
    <CoreAdminContext
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
    >
      <CoreAdminUI
        dashboard={HomePage}
        layout={OfficeLayout}
        title={text('product')}
        loading={PageSkeleton}
        error={BrokenPage}
        catchAll={NotFoundPage}
        accessDenied={AccessDeniedPage}
        authenticationError={AccessDeniedPage}
        requireAuth
        disableTelemetry
      >
        <Resource {...nominees} />
        <Resource {...slates} />
        <Resource {...reviewers} />
        <Resource {...panels} />
        <Resource {...notices} />
        <Resource {...releases} />
        <Resource {...announcements} />
        <Resource {...objections} />
        <Resource {...meetings} />
        <Resource {...commendations} />
        <Resource {...quotas} />
        <Resource {...units} />
        <Resource {...members} />
        <Resource {...journal} />
        <Resource {...messages} />
        <CustomRoutes>
          <Route path="/my-reviews" element={<MySeatsPage />} />
          <Route path="/review-desk/:id" element={<ReviewDeskPage />} />
          <Route path="/assessments" element={<AssessmentPage />} />
          <Route path="/import" element={<ImportPage />} />
          <Route path="/received" element={<ReceivedPage />} />
          <Route path="/assembly" element={<AssemblyPage />} />
          <Route path="/proposal" element={<ProposalDesk />} />
          <Route path="/opinions" element={<OpinionPage />} />
          <Route path="/counter" element={<CounterPage />} />
        </CustomRoutes>
      </CoreAdminUI>
      <Notification autoHideDuration={6000} />
    </CoreAdminContext>
  );
}
