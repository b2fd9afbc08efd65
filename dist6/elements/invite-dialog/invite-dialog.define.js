import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { InviteDialog } from "./invite-dialog.js";
// src/elements/invite-dialog/invite-dialog.define.ts
define("invite-dialog", InviteDialog);

//# sourceMappingURL=invite-dialog.define.js.map