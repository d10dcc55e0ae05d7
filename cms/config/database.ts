import { settings } from '../src/adapters/settings';

export default {
  connection: {
    client: 'postgres',
    connection: {
      connectionString: settings().databaseUrl,
      application_name: 'skills-award',
      // The machine's and the database's time zones never matter.
      options: '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=15000',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
    pool: { min: 1, max: 10, acquireTimeoutMillis: 10_000, createTimeoutMillis: 6_000, idleTimeoutMillis: 60_000 },
    acquireConnectionTimeout: 10_000,
  },
  settings: { forceMigration: false, runMigrations: true },
};
