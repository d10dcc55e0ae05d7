/** Plain text mail through the department's own server (SMTP_URL, MAIL_FROM). Without the settings there is no mail, and nothing else changes. */
import { createTransport, type Transporter } from 'nodemailer';
import { PermanentFailure } from './jobs/handler';
import { settings } from './settings';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Stable for one mail: a server that already took it may know it again. */
  id: string;
}

export interface Mailer {
  /** Resolves when the server has taken the mail. Throws PermanentFailure when it never will (5xx), else a plain error: try again. */
  send(mail: Mail): Promise<void>;
}

/** One delivery holds a connection of the database, so each step has less patience than the delivery as a whole. */
const STEP_MS = 10_000;

let transport: Transporter | null = null;

/** The mailer of this installation; null when none is set up. */
export function mailer(): Mailer | null {
  const { smtpUrl, mailFrom } = settings();
  if (smtpUrl === null || mailFrom === null) return null;
  transport ??= createTransport({ url: smtpUrl, connectionTimeout: STEP_MS, greetingTimeout: STEP_MS, socketTimeout: STEP_MS, disableFileAccess: true, disableUrlAccess: true });
  const own = transport;
  return {
    async send({ to, subject, text, id }) {
      const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1).replace(/>$/, '');
      try {
        await own.sendMail({ from: mailFrom, to, subject, text, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        if (responseCode !== undefined && responseCode >= 500 && responseCode !== 535) throw new PermanentFailure(message);
        throw error;
      }
    },
  };
}
