import { notFound } from 'next/navigation'

/** Any address that no page answers: shown by not-found.tsx inside the layout, in the reader's language. */
export default function UnknownPage(): never {
  notFound()
}
