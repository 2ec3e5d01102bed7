/** A code made from a name: letters, digits and hyphens, at most 40, so that it can travel in card data. */
export const codeOfName = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40);
