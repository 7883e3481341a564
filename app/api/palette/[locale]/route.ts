import { z } from 'zod'
import { catalog } from '#labs/catalog.ts'
import { route } from '../../../_server/route.ts'
import type { PaletteItem } from '../../../_ui/palette-match.ts'
import { plainText } from '../../../_ui/plain-text.ts'
import { locales } from '../../../_ui/routing.ts'

/** Every path, topic, lab, spoken question and card by name in one language: what the palette searches. The same for everyone. */
export const GET = route(
  { params: z.object({ locale: z.enum(locales) }) },
  async ({ params: { locale } }) => {
    const { topics, labs, cards, paths } = catalog()
    const items: PaletteItem[] = [
      ...paths.map(({ id, title }) => ({
        kind: 'path' as const,
        title: title[locale],
        href: `/paths/${id}`,
      })),
      ...topics.map(({ id, title }) => ({
        kind: 'topic' as const,
        title: title[locale],
        href: `/topics/${id}`,
      })),
      ...[...labs.values()].map(({ id, title }) => ({
        kind: 'lab' as const,
        title: title[locale],
        href: `/labs/${id}`,
      })),
      ...topics.flatMap(({ interview }) =>
        interview.map(({ id, text }) => ({
          kind: 'question' as const,
          title: plainText(text[locale].question),
          href: `/interview/${id}`,
        })),
      ),
      ...[...cards.values()].map(({ id, text }) => ({
        kind: 'card' as const,
        title: plainText(text[locale].question),
        href: `/cards/${id}`,
      })),
    ]
    return Response.json({ items }, { headers: { 'Cache-Control': 'private, max-age=300' } })
  },
)
