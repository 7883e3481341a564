/** What must hold of authored content beyond each file's schema; each problem names the file or id it is about. */
import katex from 'katex'
import type { Catalog } from '#labs/catalog.ts'
import type { LoadedLab } from '#labs/load-lab.ts'
import { formulas, links } from '#labs/markdown-parts.ts'
import { figureTexts } from '#labs/read-figures.ts'
import { interviewTexts } from '#labs/read-interview.ts'
import { quizTexts } from '#labs/read-quiz.ts'
import { LOCALES, type Localized } from '#labs/schema.ts'
import { renderMessage } from '#messages/render.ts'

interface Text {
  readonly name: string
  readonly text: Localized<string>
}

export function lintContent(catalog: Catalog, labs: readonly LoadedLab[]): string[] {
  const texts = [...catalogTexts(catalog), ...labs.flatMap(misconceptionTexts)]
  return [
    ...texts.flatMap(lintFormulas),
    ...texts.flatMap((text) => lintLinks(text, catalog)),
    ...labs.flatMap((loaded) => [
      ...lintCards(loaded, catalog),
      ...lintWords(loaded),
      ...lintTexts(loaded, catalog),
    ]),
    ...lintPrerequisites(labs),
  ]
}

function catalogTexts({ topics, cards, labs, quiz }: Catalog): Text[] {
  return [
    ...topics.flatMap(({ interview }) => interview.flatMap(interviewTexts)),
    ...topics.flatMap(({ figures }) => figures.flatMap(figureTexts)),
    ...[...quiz.values()].flatMap(quizTexts),
    ...[...cards.values()].flatMap(({ id, text: { zh, en } }) => [
      { name: `${id}, question`, text: { zh: zh.question, en: en.question } },
      { name: `${id}, answer`, text: { zh: zh.answer, en: en.answer } },
    ]),
    ...[...labs.values()].flatMap(({ id, statement, explanation, hints }) => [
      { name: `${id}, statement`, text: statement },
      { name: `${id}, explanation`, text: explanation },
      ...hints.en.map((en, i) => ({ name: `${id}, hint ${i + 1}`, text: { zh: hints.zh[i] ?? '', en } })),
    ]),
  ]
}

function misconceptionTexts({ lab, misconceptions }: LoadedLab): Text[] {
  return misconceptions.flatMap(({ name, about }) => [
    { name: `${lab.id}/${name}, title`, text: about.title },
    { name: `${lab.id}/${name}, explanation`, text: about.explanation },
  ])
}

/** Both locales state the same formulas, and KaTeX sets every one of them. */
function lintFormulas({ name, text }: Text): string[] {
  const sorted = (markdown: string) =>
    formulas(markdown)
      .map(({ tex, display }) => `${display} ${tex}`)
      .sort()
      .join('\n')
  const broken = LOCALES.flatMap((locale) =>
    formulas(text[locale]).flatMap(({ tex, display }) => {
      try {
        katex.renderToString(tex, { displayMode: display, strict: 'error' })
        return []
      } catch (error) {
        return [`${name} (${locale}): ${tex}: ${error instanceof Error ? error.message : error}`]
      }
    }),
  )
  return sorted(text.zh) === sorted(text.en)
    ? broken
    : [`${name}: the formulas of zh and en differ`, ...broken]
}

/** A link leads to a page of ours that exists (`/cards/browse?card=…`, `/labs/…`, `/topics/…`) or to https. */
function lintLinks({ name, text }: Text, { cards, labs, topics }: Catalog): string[] {
  const isKnown = (address: string) => {
    if (/^https:\/\//.test(address)) return true
    const [, place, id] = /^\/(labs|topics|cards)\/(.+)$/.exec(address) ?? []
    if (place === 'labs') return labs.has(id ?? '')
    if (place === 'topics') return topics.some((topic) => topic.id === id)
    return place === 'cards' && cards.has(decodeURIComponent(id?.replace(/^browse\?card=/, '') ?? ''))
  }
  return LOCALES.flatMap((locale) =>
    links(text[locale])
      .filter((address) => !isKnown(address))
      .map((address) => `${name} (${locale}): the link ${address} leads nowhere`),
  )
}

function lintCards({ lab, misconceptions }: LoadedLab, { cards }: Catalog): string[] {
  const named = [
    ...lab.cards.map((id) => ({ id, by: lab.id })),
    ...misconceptions.flatMap(({ name, about }) =>
      about.cards.map((id) => ({ id, by: `${lab.id}/${name}` })),
    ),
  ]
  return named.filter(({ id }) => !cards.has(id)).map(({ id, by }) => `${by}: there is no card ${id}`)
}

/** Every regime and property has words. */
function lintWords({ lab }: LoadedLab): string[] {
  const codes = [
    ...lab.regimes.map(({ name }) => `regime.${name}`),
    ...lab.properties.flatMap(({ name }) => [`property.${name}`, `property.${name}-holds`, `check.${name}`]),
  ]
  return [...new Set(codes)]
    .filter((code) => LOCALES.some((locale) => renderMessage({ code, params: {} }, locale) === code))
    .map((code) => `${lab.id}: grader/messages has no words for ${code}`)
}

function lintTexts({ lab }: LoadedLab, { labs }: Catalog): string[] {
  return labs.has(lab.id) ? [] : [`${lab.id}: has a contract but no texts`]
}

/** Labs that are to be done first exist, and never lead back. */
function lintPrerequisites(labs: readonly LoadedLab[]): string[] {
  const needs = new Map(labs.map(({ lab }) => [lab.id, lab.prerequisites]))
  const visit = (id: string, path: readonly string[]): string[] => {
    if (path.includes(id)) return [`prerequisites go in a circle: ${[...path, id].join(' → ')}`]
    const next = needs.get(id)
    return next ? next.flatMap((one) => visit(one, [...path, id])) : [`${path.at(-1)}: there is no lab ${id}`]
  }
  return [...new Set(labs.flatMap(({ lab }) => visit(lab.id, [])))]
}
