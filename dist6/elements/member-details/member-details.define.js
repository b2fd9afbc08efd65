import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { MemberDetails } from "./member-details.js";
// src/elements/member-details/member-details.define.ts
define("member-details", MemberDetails);

//# sourceMappingURL=member-details.define.js.map