import { TextInput } from '@mantine/core'
import { IconCheck, IconMinus, IconX, type Icon } from '@tabler/icons-react'
import { useId, useRef, type KeyboardEvent } from 'react'
import type { CheckoutItem } from '#domain/fitting/checkout-list.ts'
import type { CheckoutAnswer } from '#domain/fitting/checkout.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

type Given = CheckoutAnswer['answer']

const answers: readonly { value: Given; key: string; Icon: Icon }[] = [
  { value: 'yes', key: '1', Icon: IconCheck },
  { value: 'no', key: '2', Icon: IconX },
  { value: 'not_applicable', key: '3', Icon: IconMinus },
]

interface CheckoutQuestionProps {
  item: CheckoutItem
  answer: CheckoutAnswer | null
  onAnswer: (answer: CheckoutAnswer) => void
  onNext: () => void
}

/** One question with three large targets; 1, 2 and 3 answer it and go on. A "no" asks what was seen. */
export function CheckoutQuestion({ item, answer, onAnswer, onNext }: CheckoutQuestionProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const name = useId()
  const note = useRef<HTMLInputElement>(null)
  const give = (value: Given) => onAnswer({ answer: value, note: value === 'no' ? (answer?.note ?? '') : '' })

  const askWhy = () => void window.requestAnimationFrame(() => note.current?.focus())

  const takeKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target === note.current) return
    const found = answers.find(({ key }) => key === toLatinDigits(event.key))
    if (!found) return
    event.preventDefault()
    give(found.value)
    if (found.value === 'no') askWhy()
    else onNext()
  }

  return (
    <fieldset
      className={classes.item}
      data-question={item.key}
      data-answer={answer?.answer}
      onKeyDown={takeKey}
    >
      <legend className={classes.itemWords}>
        {item.words[language]}{' '}
        {item.isCritical ? <span className={classes.mark}>{t('fitting.checkout.critical')}</span> : null}{' '}
        {item.toConfirm ? <span className={classes.mark}>{t('fitting.toConfirm')}</span> : null}
      </legend>
      <div className={classes.answers}>
        {answers.map(({ value, key, Icon: AnswerIcon }) => (
          <label
            key={value}
            className={classes.answer}
            data-value={value}
            data-chosen={answer?.answer === value || undefined}
            // By a press only: arrows go on among the answers.
            onClick={({ detail }) => (value === 'no' && detail > 0 ? askWhy() : undefined)}
          >
            <input
              type="radio"
              name={name}
              className={classes.hiddenRadio}
              checked={answer?.answer === value}
              onChange={() => give(value)}
              aria-keyshortcuts={key}
            />
            <AnswerIcon size={18} aria-hidden />
            <span>{t(`fitting.answer.${value}`)}</span>
          </label>
        ))}
      </div>
      {answer?.answer === 'no' ? (
        <TextInput
          ref={note}
          className={classes.itemNote}
          aria-label={t('fitting.checkout.whatIsWrong', { question: item.words[language] })}
          placeholder={t('fitting.checkout.whatIsWrongShort')}
          maxLength={500}
          dir="auto"
          value={answer.note}
          onChange={(event) => onAnswer({ answer: 'no', note: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            onNext()
          }}
        />
      ) : null}
    </fieldset>
  )
}
