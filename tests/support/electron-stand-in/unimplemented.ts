/** Names that JavaScript itself asks of any object; answering them with a throwing function would confuse it. */
const PROBED_BY_LANGUAGE = new Set(['then', 'toJSON', '__esModule', 'default'])

export function unimplemented(api: string): Error {
  return new Error(`electron stand-in: ${api} is not implemented`)
}

/** Makes every member that the target lacks throw an error with its full name when it is called. */
export function throwWhenMissing<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || Reflect.has(object, key) || PROBED_BY_LANGUAGE.has(key)) {
        return Reflect.get(object, key)
      }
      return () => {
        throw unimplemented(`${name}.${key}`)
      }
    },
  })
}

/** A class that can be imported but neither constructed nor asked anything. */
export function unimplementedClass(name: string): new () => object {
  return throwWhenMissing(
    name,
    class {
      constructor() {
        throw unimplemented(`new ${name}()`)
      }
    },
  )
}
