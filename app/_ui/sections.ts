import type { IconName } from './icons.tsx'

/** The places of the product, in the order of the navigation. Names are messages under `nav`. */
export const sections = [
  { name: 'today', href: '/' },
  { name: 'cards', href: '/cards' },
  { name: 'topics', href: '/topics' },
  { name: 'quiz', href: '/quiz' },
  { name: 'labs', href: '/labs' },
  { name: 'progress', href: '/progress' },
] as const satisfies readonly { name: IconName; href: string }[]

/** Further places, beside those above where there is room, and always in the palette. */
export const moreSections = [
  { name: 'interview', href: '/interview' },
  { name: 'paths', href: '/paths' },
] as const satisfies readonly { name: IconName; href: string }[]

export type Section = (typeof sections)[number] | (typeof moreSections)[number]

/** At the foot of a small screen there is room for so many, and a button to the others. */
export const footSections = sections.slice(0, 5)
export const behindFoot: readonly Section[] = [...sections.slice(5), ...moreSections]

/** Whether `pathname` (without locale) lies in the section at `href`. */
export function isInSection(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
}

/** Pages that need the whole of a small screen: the navigation at its foot makes room. */
export function fillsSmallScreen(pathname: string): boolean {
  return pathname === '/cards/review' || /^\/quiz\/./.test(pathname) || /^\/labs\/./.test(pathname)
}
