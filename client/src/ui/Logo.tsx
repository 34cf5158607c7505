import icon from './icon.svg';
import styles from './Logo.module.css';

/** The name with its mark. */
export function Logo({ name }: { readonly name: string }) {
  return (
    <span className={styles.logo}>
      <img src={icon} alt="" width="30" height="30" />
      {name}
    </span>
  );
}
