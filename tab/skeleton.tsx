import { words } from './words.ts';

/** Where something will stand. Grey bars that do not move, for whoever is disturbed by movement. */
export function Bars() {
  return (
    <div className="bars" role="status">
      <span className="unseen">{words.loading}</span>
      {[40, 90, 75, 85, 60].map(width => (
        <div key={width} className="bar" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

export function Skeleton() {
  return (
    <main aria-busy="true">
      <Bars />
    </main>
  );
}
