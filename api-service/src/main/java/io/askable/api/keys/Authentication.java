package io.askable.api.keys;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Caller;
import io.askable.api.security.Role;
import io.askable.api.security.SecurityConfig;
import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.askable.sites.Publisher;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, by the headers that carry keys. */
@ApplicationScoped
class Authentication {
    private static final String API_KEY = "X-API-Key";
    private static final String ADMIN_KEY = "X-Admin-Key";
    private static final String OPERATOR = "admin";
    private static final String PUBLISHER = "X-Publisher-Id";

    private final KnownKeys keys;
    private final Publishers publishers;
    private final byte[] adminKey;
    private final Origins origins;

    Authentication(KnownKeys keys, Publishers publishers, SecurityConfig config) {
        this.keys = keys;
        this.publishers = publishers;
        adminKey = bytes(config.adminKey().orElse(""));
        origins = new Origins(config.corsOrigins().orElse(List.of()));
    }

    /** Fails with {@link Refusal}. */
    Uni<Caller> identify(HttpServerRequest request) {
        String admin = request.getHeader(ADMIN_KEY);
        if (admin != null) {
            return identifyOperator(admin, request.getHeader(PUBLISHER));
        }
        String text = request.getHeader(API_KEY);
        if (text == null) {
            throw new Refusal.Unauthorized(
                    "A key is needed: send it as " + API_KEY + ", an operator's as " + ADMIN_KEY);
        }
        ApiKey key = ApiKey.parse(text)
                .filter(parsed -> parsed.kind() != KeyKind.ADMIN)
                .orElseThrow(() -> new Refusal.Unauthorized(
                        "This is no key of this service, or a character of it is wrong; copy it again"));
        return keys.get(key).map(publisher -> caller(publisher, key, request.getHeader(HttpHeaders.ORIGIN)));
    }

    /** Compared in a time that tells nothing of where the two differ. */
    private Uni<Caller> identifyOperator(String key, @Nullable String publisherId) {
        if (!MessageDigest.isEqual(bytes(key), adminKey)) {
            throw new Refusal.Unauthorized("This is not the operator's key");
        }
        if (publisherId == null) {
            return Uni.createFrom().item(new Caller(Role.ADMIN, Optional.empty(), OPERATOR));
        }
        return publishers.find(publisherId).map(found -> found.map(
                        publisher -> new Caller(Role.ADMIN, Optional.of(publisher), OPERATOR))
                .orElseThrow(() -> new Refusal.NotFound(PUBLISHER + ": there is no such publisher")));
    }

    private Caller caller(Publisher publisher, ApiKey key, @Nullable String origin) {
        if (key.kind() == KeyKind.SECRET) {
            return new Caller(Role.SECRET, Optional.of(publisher), key.toString());
        }
        if (origin != null && !origins.allows(publisher, origin)) {
            throw new Refusal.Forbidden(
                    "This key is for pages of " + publisher.domain() + "; list other origins in allowed_origins");
        }
        return new Caller(Role.PUBLISHABLE, Optional.of(publisher), key.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
