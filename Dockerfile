# Two stages: the first one compiles, the second one is what runs, without compiler, Playground and tests.
FROM node:24-bookworm-slim AS build
WORKDIR /bot
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY programme programme
COPY cards cards
COPY storage storage
COPY bot bot
COPY tab tab
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /bot
COPY package.json package-lock.json ./
# Types, maps and sources of packages are two fifths of them, and nothing reads them at run time.
RUN npm ci --omit=dev --no-audit --no-fund && find node_modules -type f \
  \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.md' \) -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /bot
COPY package.json ./
COPY --from=packages /bot/node_modules node_modules
COPY --from=build /bot/dist dist
# The tools that work on the data run from the sources: import, backup, check, copy, recount, report.
COPY programme programme
COPY cards cards
COPY storage storage
COPY bot bot
COPY scripts scripts
# The two folders that something is written to; whoever mounts a volume there keeps its owner.
RUN mkdir -p data keys && chown node:node data keys
ENV DATA_DIR=/bot/data KEY_DIR=/bot/keys
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM reaches it and turns in flight are finished.
STOPSIGNAL SIGTERM
CMD ["node", "dist/bot/start.js"]
