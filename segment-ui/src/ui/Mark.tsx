import mark from './mark.svg'

/** The product's logo, as decoration next to its name. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src={mark} width={size} height={size} alt="" />
}
