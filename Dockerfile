# The web server and the indexer; Meilisearch runs beside it (docker-compose.yml).
FROM node:22-alpine AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
# With what is optional: the compiler's program for this machine is. It is left behind with the rest below.
RUN npm ci --ignore-scripts
COPY analysis analysis
COPY errors errors
COPY engine engine
COPY embedder embedder
COPY flow flow
COPY indexer indexer
COPY search search
COPY web web
COPY server server
COPY cli cli
COPY client client
COPY tools/bundle.ts tools/bundle.ts
COPY lexicon lexicon
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts
# The client of OpenSearch, where an archive is to stand on a cluster (docker-compose.cluster.yml).
ARG CLUSTER=
RUN if [ -n "$CLUSTER" ]; then name=@opensearch-project/opensearch; \
  npm install --no-save --omit=dev --omit=optional --ignore-scripts "$name@$(node -p "require('./package.json').optionalDependencies['$name']")"; fi

FROM node:22-alpine
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY web/public web/public
COPY web/style web/style
COPY lexicon lexicon
COPY seeds seeds
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD wget -qO- "http://127.0.0.1:${PORT}/health" || exit 1
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
