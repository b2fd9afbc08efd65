export { avatar, avatarStyles, imageUrl, initials } from "../base.js";
