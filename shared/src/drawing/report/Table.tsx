import type { TableBlock } from '../../report/index.ts';
import { each } from './each.tsx';
import { Sentence } from './Sentence.tsx';

/** A table scrolls on its own where the screen is narrow, and by keyboard too. */
export function Table({ caption, columns, rows, gaps }: TableBlock) {
  const look = (at: number) => (columns[at]?.numeric ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className={`table columns-${columns.length}`} role="group" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {each(columns, ({ title }, at) => (
              <th scope="col" className={look(at)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {each(rows, (cells, row) => (
            <tr id={gaps?.[row] === undefined ? undefined : `gap-${gaps[row]}`}>
              {each(cells, (cell, at) =>
                at === 0 ? (
                  <th scope="row">
                    <Sentence text={cell} />
                  </th>
                ) : (
                  <td className={look(at)}>
                    <Sentence text={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
