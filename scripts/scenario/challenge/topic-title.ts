/** `childSexualExploitation` as "Child sexual exploitation"; where an authority names no topic, practice as a whole. */
export function topicTitle(code: string | null | undefined): string {
  const spaced = (code ?? 'practice').replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
