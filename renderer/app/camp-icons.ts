import { IconBuildingHospital, IconTent, type Icon } from '@tabler/icons-react'
import type { CampKind } from '#domain/camps/camp.ts'

export const campIcons: Record<CampKind, Icon> = { camp: IconTent, clinic: IconBuildingHospital }
