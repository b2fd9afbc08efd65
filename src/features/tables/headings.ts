/* Headings of columns, in the languages of the library and of common exports. */
import { looksMistyped } from '../invitations/addresses.js';

/**
 * Known headings of address columns, normalized by `normalizeHeading`, in the languages of the library and of common exports.
 */
export const ADDRESS_HEADINGS: ReadonlySet<string> = new Set(
  `email|e mail|mail|emails|email address|e mail address|emailaddress|email addresses|work email|work e mail|work email address
  |business email|company email|primary email|primary email address|user email|login email|user principal name|userprincipalname|upn
  |e mail adresse|email adresse|mailadresse|geschäftliche e mail|dienstliche e mail
  |adresse e mail|adresse email|adresse mail|courriel|adresse courriel|adresse de courriel|adresse électronique|e mail professionnel
  |correo|correo electrónico|dirección de correo|dirección de correo electrónico|correo de trabajo
  |endereço de e mail|endereço de email|correio eletrônico|e mail corporativo
  |indirizzo e mail|indirizzo email|indirizzo di posta elettronica|posta elettronica|e mail aziendale
  |e mailadres|emailadres|mailadres|zakelijk e mailadres
  |メール|メールアドレス|eメール|eメールアドレス|電子メール|電子メールアドレス
  |이메일|이메일 주소|메일|메일 주소|전자 메일|전자 메일 주소|전자메일
  |邮箱|邮箱地址|邮件|邮件地址|电子邮件|电子邮件地址|电子邮箱|电邮
  |البريد الإلكتروني|البريد الالكتروني|بريد إلكتروني|عنوان البريد الإلكتروني
  |דואל|דוא"ל|דוא״ל|אימייל|מייל|כתובת דוא"ל|כתובת דוא״ל|כתובת אימייל|דואר אלקטרוני`.split(/\s*\|/),
);

/** Known headings of columns with role names. */
export const ROLE_HEADINGS: ReadonlySet<string> = new Set(
  `role|roles|user role|organization role|rolle|rollen|rôle|rôles|rol|roles|função|funções|papel|papéis|ruolo|ruoli
  |ロール|役割|역할|角色|الدور|الأدوار|دور|أدوار|תפקיד|תפקידים`.split(/\s*\|/),
);

/** Known headings of columns with whole names. */
export const NAME_HEADINGS: ReadonlySet<string> = new Set(
  `name|full name|fullname|display name|displayname|person|user|username|employee|employee name|member|member name|contact
  |vollständiger name|anzeigename|mitarbeiter|mitglied|nom complet|nom affiché|membre|nombre completo|nombre para mostrar|miembro|persona
  |nome completo|nome de exibição|membro|pessoa|nominativo|nome visualizzato|volledige naam|naam|weergavenaam|lid|persoon
  |氏名|名前|表示名|メンバー|이름|성명|표시 이름|구성원|姓名|显示名称|成员|الاسم|الاسم الكامل|العضو|שם|שם מלא|שם תצוגה|חבר`.split(
    /\s*\|/,
  ),
);

/** Known headings of columns with first names. */
export const FIRST_NAME_HEADINGS: ReadonlySet<string> = new Set(
  `first name|firstname|given name|givenname|forename|vorname|prénom|nombre|nombre de pila|primeiro nome|nome|nome próprio|voornaam
  |名|名字|الاسم الأول|שם פרטי`.split(/\s*\|/),
);

/** Known headings of columns with last names. */
export const LAST_NAME_HEADINGS: ReadonlySet<string> = new Set(
  `last name|lastname|surname|family name|familyname|nachname|familienname|nom|nom de famille|apellido|apellidos|sobrenome|apelido|cognome
  |achternaam|姓|성|姓氏|اسم العائلة|الاسم الأخير|שם משפחה`.split(/\s*\|/),
);

/**
 * Matches headings that contain a word for email but are not in the list, such as "Recovery Email" or "Manager Email".
 */
export const mentionsEmail = /mail|correo|courriel|メール|메일|邮|بريد|דוא|מייל/;

/**
 * Returns a heading in lower case, without text in brackets, with a single space for spaces, hyphens and underscores.
 */
export const normalizeHeading = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^[\]]*\]|\([^()]*\)|\*/g, '')
    .replace(/[\s_.-]+/g, ' ')
    .trim();

/**
 * Returns the index of the row with known headings before the first address, or of the only row before it if that row
 * cannot be a recipient.
 */
export function findHeadingRow(rows: readonly string[][], firstWithAddress: number): number | undefined {
  const before = rows.slice(0, Math.min(firstWithAddress, 20));
  const known = before.findIndex((cells) =>
    cells.some((cell) => ADDRESS_HEADINGS.has(normalizeHeading(cell)) || ROLE_HEADINGS.has(normalizeHeading(cell))),
  );
  if (known >= 0) return known;
  const [only] = before;
  const isHeading =
    before.length === 1 &&
    only!.filter((cell) => cell.trim()).length > 1 &&
    !only!.some((cell) => looksMistyped(cell) || /\d/.test(cell));
  return isHeading ? 0 : undefined;
}
