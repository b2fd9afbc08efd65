/** When what the page is for is likely to be on screen. */
export const whenIdle = () => new Promise((resolve) => setTimeout(resolve, 500));
