import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { InvitationList } from "./invitation-list.js";
// src/elements/invitation-list/invitation-list.define.ts
define("invitation-list", InvitationList);

//# sourceMappingURL=invitation-list.define.js.map