import { addressKey } from '../identity/email-address.js';

/** The form in which user names of directories are compared: as addresses if they are some, else in lower case. */
export const userNameKey = (userName: string): string => addressKey(userName) ?? userName.toLowerCase();
