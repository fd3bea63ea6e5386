# syntax=docker/dockerfile:1
# The API as a native executable. Ranks lexically when no model key is set: the in-process embedder stays out of it.

FROM quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25 AS build
WORKDIR /src
USER root
COPY . .
RUN ./mvnw -B -ntp -q package -DskipTests -Pnative -pl api-service -am

FROM quay.io/quarkus/ubi9-quarkus-micro-image:2.0
WORKDIR /app
COPY --from=build /src/api-service/target/*-runner /app/askable-api
USER 10001
EXPOSE 8005
ENV API_SERVICE_HOST=0.0.0.0 ASKABLE_ALLOW_OPEN=true
ENTRYPOINT ["/app/askable-api"]
