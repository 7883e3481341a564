import { Skeleton } from '../../../_ui/skeleton.tsx'

export default function Loading() {
  return <Skeleton />
}
