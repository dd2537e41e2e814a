import { Button, Menu, type ButtonProps, type MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Anchor = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>

function ButtonAnchor(props: ButtonProps & Anchor) {
  return <Button component="a" {...props} />
}

function MenuAnchor(props: MenuItemProps & Anchor) {
  return <Menu.Item component="a" {...props} />
}

/** A link that looks like a button. */
export const LinkButton = createLink(ButtonAnchor)

/** A link in a menu. */
export const MenuLink = createLink(MenuAnchor)
