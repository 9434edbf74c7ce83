export interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

export interface ConsoleCall {
  readonly type: string
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[]
  readonly stackTrace?: {
    readonly callFrames: readonly { readonly url: string; readonly lineNumber: number }[]
  }
}

/** The DevTools events that the stand-in listens to, with the fields that it reads. */
export interface CdpEvents {
  'Fetch.requestPaused': PausedRequest
  'Inspector.targetCrashed': object
  'Inspector.targetReloadedAfterCrash': object
  'Page.domContentEventFired': object
  'Page.frameNavigated': { readonly frame: { readonly url: string; readonly parentId?: string } }
  'Page.javascriptDialogOpening': object
  'Page.loadEventFired': object
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string }
  'Runtime.bindingCalled': { readonly name: string; readonly payload: string }
  'Runtime.consoleAPICalled': ConsoleCall
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number
      readonly name: string
      readonly auxData: { readonly frameId?: string }
    }
  }
  'Runtime.executionContextDestroyed': { readonly executionContextId: number }
  'Runtime.executionContextsCleared': object
  'Target.targetCreated': {
    readonly targetInfo: { readonly targetId: string; readonly openerId?: string; readonly url: string }
  }
  'Target.targetDestroyed': { readonly targetId: string }
}
