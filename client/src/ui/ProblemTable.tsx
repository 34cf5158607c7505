import styles from './ProblemTable.module.css';

interface Problem {
  readonly collection: string;
  readonly id: string;
  readonly message: string;
}

interface ProblemTableProps {
  readonly problems: readonly Problem[];
  readonly labels: {
    readonly where: string;
    readonly what: string;
    /** Says how many more there are than are listed. */
    more(count: number): string;
  };
}

const LISTED = 200;

/** What does not validate, and where. The details are the validator's own words, in English. */
export function ProblemTable({ problems, labels }: ProblemTableProps) {
  const rest = problems.length - LISTED;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{labels.where}</th>
            <th scope="col">{labels.what}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, LISTED).map(({ collection, id, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read the same, and the list never moves
            <tr key={index}>
              <td dir="ltr">
                <code>{id === '' ? collection : `${collection} / ${id}`}</code>
              </td>
              <td lang="en" dir="ltr">
                {message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p>{labels.more(rest)}</p>}
    </>
  );
}
