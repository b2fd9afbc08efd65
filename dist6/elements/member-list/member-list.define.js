import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { MemberList } from "./member-list.js";
// src/elements/member-list/member-list.define.ts
define("member-list", MemberList);

//# sourceMappingURL=member-list.define.js.map