/** Why an order exists. `remake` is the same need again through our fault. */
export const orderTypes = [
  'new',
  'replacement',
  'remake',
  'socket_replacement',
  'component_change',
  'repair',
  'adjustment',
] as const
export type OrderType = (typeof orderTypes)[number]
