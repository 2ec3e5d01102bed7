import { Button } from '@fluentui/react-components';
import type { Problem } from './api.ts';
import { words } from './words.ts';

/** Says what is wrong and what to do; with a button where trying again may help. */
export function Message({
  as: Heading = 'h2',
  title,
  text,
  onRetry,
}: {
  as?: 'h1' | 'h2';
  title: string;
  text: string;
  onRetry?: (() => void) | undefined;
}) {
  return (
    <section className="message" role="alert">
      <Heading>{title}</Heading>
      <p>{text}</p>
      {onRetry && (
        <Button appearance="primary" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </section>
  );
}

export const textOf = (problem: Problem): { title: string; text: string } =>
  problem.kind === 'turnedAway'
    ? { ...words.problems.turnedAway, text: problem.message }
    : words.problems[problem.kind];
