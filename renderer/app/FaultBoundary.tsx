import { Component, type ReactNode } from 'react'
import { FaultScreen } from './FaultScreen.tsx'

interface State {
  error: unknown
  hasFailed: boolean
}

/** The last net, around the whole frame; single screens have their own. */
export class FaultBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, hasFailed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true }
  }

  override render(): ReactNode {
    const { error, hasFailed } = this.state
    if (!hasFailed) return this.props.children
    return <FaultScreen error={error} reset={() => this.setState({ error: null, hasFailed: false })} />
  }
}
