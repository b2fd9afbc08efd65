import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { InvitationAccept } from "./invitation-accept.js";
// src/elements/invitation-accept/invitation-accept.define.ts
define("invitation-accept", InvitationAccept);

//# sourceMappingURL=invitation-accept.define.js.map