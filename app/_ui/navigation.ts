import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing.ts'

/** Next's navigation with the locale put in front: `<Link href="/labs">` leads to `/zh/labs` on a Chinese page. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing)
