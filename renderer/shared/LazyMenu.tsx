import { Menu, type MenuProps } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'

/** What the button of a menu is given: before it was asked for, what tells of the menu; after, the focus that it had. */
type TargetProps =
  { 'aria-haspopup': 'menu'; 'aria-expanded': false; onClick: () => void } | { autoFocus: true }

interface LazyMenuProps extends Omit<MenuProps, 'children' | 'defaultOpened' | 'opened'> {
  /** The button; spreads what it is given. */
  target: (props: TargetProps) => ReactElement
  /** The whole dropdown, `Menu.Dropdown`. */
  children: ReactNode
}

/** A menu that is made when it is first asked for, so that a list of hundreds draws its buttons only. */
export function LazyMenu({ target, children, ...menu }: LazyMenuProps) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return target({ 'aria-haspopup': 'menu', 'aria-expanded': false, onClick: () => setAsked(true) })
  return (
    <Menu {...menu} defaultOpened>
      <Menu.Target>{target({ autoFocus: true })}</Menu.Target>
      {children}
    </Menu>
  )
}
