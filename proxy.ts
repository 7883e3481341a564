import { type NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { address } from '#app/_server/address.ts'
import { errorResponse, toAppError } from '#app/_server/errors.ts'
import { checkHost, checkOrigin } from '#app/_server/origin.ts'
import { headersOf } from '#app/_server/run-policy.ts'
import { contentSecurityPolicy } from '#app/_server/security-headers.ts'
import { newVisitor, readVisitor, visitorSetCookie } from '#app/_server/visitor.ts'
import { routing } from '#app/_ui/routing.ts'

const localize = createMiddleware(routing)

/**
 * In front of every page and endpoint: is the request meant for us and sent by us, which language does an
 * address without one lead to, and what may the page do. Next finds this file only here.
 */
export default function proxy(request: NextRequest): Response {
  try {
    checkHost(request.headers, address())
    checkOrigin(request.method, request.headers, address())
  } catch (error) {
    return errorResponse(toAppError(error))
  }
  const { pathname } = request.nextUrl
  const response = pathname.startsWith('/api/') ? NextResponse.next() : page(request)
  for (const [name, value] of headersOf(pathname)) response.headers.set(name, value)
  return response
}

function page(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  // Next reads the nonce from the request's policy and puts it on the scripts of the page.
  request.headers.set('Content-Security-Policy', policy)
  const response = localize(request)
  response.headers.set('Content-Security-Policy', policy)
  if (readVisitor(request.headers) === null) {
    const secure = address().appUrl?.startsWith('https:') ?? false
    response.headers.append('Set-Cookie', visitorSetCookie(newVisitor(), secure))
  }
  return response
}

export const config = {
  matcher: '/((?!_next/static|_next/image|favicon.ico|icon.svg).*)',
}
