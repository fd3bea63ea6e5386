package io.askable.api.keys;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;

import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherStatus;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Everybody who may call, and the publishers behind their keys. All ask for what belongs to {@code own.example}. */
enum Who {
    NOBODY,
    PUBLISHABLE,
    SECRET,
    ADMIN,
    FOREIGN_PUBLISHABLE,
    FOREIGN_SECRET,
    ROTATED_OUT,
    SUSPENDED;

    static final String OWN_DOMAIN = "own.example";
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final ApiKey OWN_PAGE = ApiKey.create(KeyKind.PUBLISHABLE, RANDOM);
    private static final ApiKey OWN_SERVER = ApiKey.create(KeyKind.SECRET, RANDOM);
    private static final ApiKey FOREIGN_PAGE = ApiKey.create(KeyKind.PUBLISHABLE, RANDOM);
    private static final ApiKey FOREIGN_SERVER = ApiKey.create(KeyKind.SECRET, RANDOM);
    private static final ApiKey OLD = ApiKey.create(KeyKind.SECRET, RANDOM);
    private static final ApiKey STOPPED = ApiKey.create(KeyKind.SECRET, RANDOM);

    static final Publisher OWN = aPublisher()
            .of(OWN_DOMAIN)
            .withKey(OWN_PAGE)
            .withKey(OWN_SERVER)
            .withKey(OLD, Optional.of(Instant.EPOCH))
            .build();

    static List<Publisher> publishers() {
        return List.of(
                OWN,
                aPublisher().of("victim.example").build(),
                aPublisher()
                        .of("foreign.example")
                        .withKey(FOREIGN_PAGE)
                        .withKey(FOREIGN_SERVER)
                        .build(),
                aPublisher()
                        .of("stopped.example")
                        .withStatus(PublisherStatus.SUSPENDED)
                        .withKey(STOPPED)
                        .build());
    }

    /** The same request with the caller's key. */
    RequestSpecification signed(RequestSpecification request) {
        return switch (this) {
            case NOBODY -> request;
            case PUBLISHABLE -> request.header("X-API-Key", OWN_PAGE.reveal());
            case SECRET -> request.header("X-API-Key", OWN_SERVER.reveal());
            case ADMIN -> request.header("X-Admin-Key", KeysMode.ADMIN_KEY);
            case FOREIGN_PUBLISHABLE -> request.header("X-API-Key", FOREIGN_PAGE.reveal());
            case FOREIGN_SECRET -> request.header("X-API-Key", FOREIGN_SERVER.reveal());
            case ROTATED_OUT -> request.header("X-API-Key", OLD.reveal());
            case SUSPENDED -> request.header("X-API-Key", STOPPED.reveal());
        };
    }
}
