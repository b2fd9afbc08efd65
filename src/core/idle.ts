/** When what the page is for is likely to be on screen. */
export const afterwards = () => new Promise((resolve) => setTimeout(resolve, 500));
