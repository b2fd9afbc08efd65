/*
 * Names in many scripts, original and folded, from which SQL picks.
 */
import { normalizeSearchText } from '../../../src/backend/store/search.js';

const given = `Ada Kwame Mei Yusuf Ngozi Søren Zoë José Anaïs Łukasz Priya Hiroshi Fatima Dmitri Ama Siobhán Nguyễn Leilani Omar Ingrid
  Tariq Chiara Björn Amara Ravi Xiulan Mateo Noor Kofi Elif Thandiwe Joaquín Minh Aoife Sanjay Yara Bohdan Isabel Haruka Emre`;
const family = `Okafor Lindqvist Nakamura Haddad García Müller Kowalski O’Brien Patel Ferrari Kaya Ivanova Mbeki Tran Singh Dubois Andersen
  Cohen Rossi Silva Nguyen Novák Petrov Adeyemi Chen Kim Yilmaz Jensen Costa Moreau Ramírez Hassan Suzuki Popescu Horváth Fernández Osei
  Bianchi Papadopoulos Zhvania`;
/** Names of two or three characters, the hardest case for a trigram search. */
const whole = '李小龍 佐藤花子 김민준 王芳 鈴木一郎 陳美玲';
const companies =
  'Acme Northwind Globex Umbrella Initech Contoso Hooli Wayfinder Bluebird Solaris Kestrel Meridian Juniper Lumen Orchard Tidewater';
const trades = 'Logistics Health Energy Foods Robotics Studios Labs Partners Travel Media';

export interface Words {
  written: string[];
  folded: string[];
  /** The form in email addresses. */
  spelled: string[];
}

function wordsOf(text: string): Words {
  const written = text.trim().split(/\s+/);
  const folded = written.map(normalizeSearchText);
  return {
    written,
    folded,
    spelled: folded.map(
      (word) =>
        word
          .replaceAll('ø', 'o')
          .replaceAll('ł', 'l')
          .replace(/[^a-z]/g, '') || 'person',
    ),
  };
}

export const names = {
  given: wordsOf(given),
  family: wordsOf(family),
  whole: wordsOf(whole),
  companies: wordsOf(companies),
  trades: wordsOf(trades),
};
