import { createTransport } from 'nodemailer';
import type { InvitationMail } from '../../src/backend/index.js';
import { codeMessage, invitationMessage } from './message.js';

/** The type of `sendInvitation` of `createOrgBackend`. */
export type InvitationSender = (mail: InvitationMail) => Promise<void>;

/** Sends emails by SMTP. `smtpUrl`: for example `smtp://user:password@mail.example.com:587`. */
export function createSender(
  smtpUrl: string,
  siteUrl: string,
): { sendInvitation: InvitationSender; sendCode(email: string, code: string): Promise<void>; close(): void } {
  const transport = createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true });
  return {
    sendInvitation: async (mail) => {
      await transport.sendMail(invitationMessage(mail, siteUrl));
    },
    sendCode: async (email, code) => {
      await transport.sendMail(codeMessage(email, code));
    },
    close: () => transport.close(),
  };
}
