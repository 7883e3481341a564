'use client'
import { useTranslations } from 'next-intl'
import type { Language } from '#verdict'

interface LanguageChoiceProps {
  language: Language
  languages: readonly Language[]
  onChoose(language: Language): void
}

/** The language that is written in; a choice where the lab is offered in more than one. */
export function LanguageChoice({ language, languages, onChoose }: LanguageChoiceProps) {
  const t = useTranslations('common.language')
  const label = useTranslations('lab')('language')
  if (languages.length < 2)
    return (
      <span className="rounded-lg border border-line bg-accent-soft px-3 py-0.5 text-[13px] font-semibold text-accent">
        {t(language)}
      </span>
    )
  return (
    <fieldset className="flex rounded-lg border border-line text-[13px] font-semibold">
      <legend className="sr-only">{label}</legend>
      {languages.map((one) => (
        <label
          key={one}
          className="cursor-pointer px-3 py-0.5 text-ink-2 first-of-type:rounded-l-[7px] last-of-type:rounded-r-[7px] hover:text-ink has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="lab-language"
            className="sr-only"
            checked={one === language}
            onChange={() => onChoose(one)}
          />
          {t(one)}
        </label>
      ))}
    </fieldset>
  )
}
