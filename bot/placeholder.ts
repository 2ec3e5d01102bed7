const MARKS = /\$\{|\{\{|\}\}|<[^>]*>|\b(todo|tbd|change[ -]?me|placeholder|lorem|contoso|fabrikam)\b/i;
/** An id of one figure throughout, such as zeros. */
const SAME_FIGURE = /^([0-9a-f])(\1|-)+$/i;

/** Is this what a template holds for people to replace? */
export const isPlaceholder = (text: string): boolean => MARKS.test(text) || SAME_FIGURE.test(text);
