# syntax=docker/dockerfile:1
# The api service on the JVM, with an AOT cache trained at build time: starts in about half the time.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q package -DskipTests -pl api-service -am
WORKDIR /src/api-service/target/quarkus-app
# The training run starts, is not ready for want of a database, and is stopped; classes loaded until then are cached.
RUN timeout --preserve-status -s TERM 8 java -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar || true; test -s app.aot || touch app.aot

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home askable
WORKDIR /app
COPY --from=build --chown=0:0 /src/api-service/target/quarkus-app /app
USER 10001
EXPOSE 8005
# A container listens on all its addresses; who may reach them is decided where the port is published.
ENV API_SERVICE_HOST=0.0.0.0 ASKABLE_ALLOW_OPEN=true
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8005 && printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
