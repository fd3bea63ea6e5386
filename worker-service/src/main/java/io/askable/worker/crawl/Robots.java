package io.askable.worker.crawl;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.askable.egress.Egress;
import io.askable.egress.EgressFailure;
import io.askable.egress.EgressFailure.BadRedirect;
import io.askable.egress.EgressRequest;
import io.askable.egress.EgressResponse;
import io.askable.jobs.ErrorCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The robots.txt of every host in use, read once a day. However many ask at the same time, the host is asked once. Source: RFC
 * 9309.
 */
@Singleton
final class Robots {

    static final int MAX_REDIRECTS = 5;

    /** RFC 9309 wants at least 500 KiB parsed; the rest of a longer file is not read. */
    private static final int MAX_BYTES = 512 * 1024;

    /** Of parsed files; a small site's takes about a kilobyte. */
    private static final long MAX_CACHED_BYTES = 64L << 20;

    private static final int ENTRY_BYTES = 512;

    private final Egress egress;
    private final InstantSource clock;
    private final Duration retry;
    private final AsyncCache<URI, RobotsAnswer> answers;

    @Inject
    Robots(Egress egress, CrawlConfig config, InstantSource clock) {
        this(egress, config, clock, Ticker.systemTicker(), Executors.newVirtualThreadPerTaskExecutor());
    }

    Robots(Egress egress, CrawlConfig config, InstantSource clock, Ticker ticker, Executor reading) {
        this.egress = egress;
        this.clock = clock;
        this.retry = config.robotsRetry();
        this.answers = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(reading)
                .maximumWeight(MAX_CACHED_BYTES)
                .weigher(Robots::weight)
                .expireAfter(Expiry.creating((URI origin, RobotsAnswer answer) -> validity(answer, config)))
                .buildAsync();
    }

    /** What the host of {@code page} says. An interrupt ends the wait, not the reading that others wait for too. */
    RobotsAnswer of(URI page) throws InterruptedException {
        try {
            return answers.get(page.resolve("/robots.txt"), this::read).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("robots.txt could not be read", e.getCause());
        }
    }

    private RobotsAnswer read(URI robots) {
        EgressRequest request = EgressRequest.of(robots)
                .within(egress.budget().ofAtMost(MAX_BYTES))
                .truncating();
        try {
            return answer(robots, egress.follow(request, MAX_REDIRECTS));
        } catch (EgressFailure failure) {
            return answer(robots, failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private RobotsAnswer answer(URI robots, EgressResponse response) {
        int status = response.status();
        if (response.isSuccess()) {
            return new RobotsAnswer.Rules(parse(robots, response), response.body().length);
        }
        if (status == 429) {
            return unknown(
                    robots,
                    ErrorCode.RATE_LIMITED,
                    "the site says: later",
                    RetryAfter.of(response.headers(), clock.instant()));
        }
        if (status >= 400 && status < 500) {
            return everythingAllowed();
        }
        return unknown(
                robots,
                ErrorCode.ROBOTS_UNAVAILABLE,
                "HTTP status " + status,
                notBefore(RetryAfter.of(response.headers(), clock.instant())));
    }

    private RobotsAnswer answer(URI robots, EgressFailure failure) {
        if (failure instanceof BadRedirect) {
            // RFC 9309 §2.3.1.2: redirects that lead nowhere count as "there is none".
            return everythingAllowed();
        }
        CrawlResult.Failed own = CrawlFailures.of(failure);
        boolean aboutTheHost = failure.uri().equals(robots);
        if (aboutTheHost && own.code() == ErrorCode.REFUSED_ADDRESS) {
            return new RobotsAnswer.Unknown(own, false);
        }
        return new RobotsAnswer.Unknown(
                new CrawlResult.Failed(
                        ErrorCode.ROBOTS_UNAVAILABLE,
                        "robots.txt cannot be read: " + own.message(),
                        notBefore(Optional.empty())),
                aboutTheHost && isSilence(failure));
    }

    private static boolean isSilence(EgressFailure failure) {
        return failure instanceof EgressFailure.UnknownHost
                || failure instanceof EgressFailure.ConnectFailed
                || failure instanceof EgressFailure.TlsFailed;
    }

    private static RobotsAnswer unknown(URI robots, ErrorCode code, String why, Optional<Instant> notBefore) {
        String message = "robots.txt of " + robots.getHost() + " cannot be read: " + why;
        return new RobotsAnswer.Unknown(new CrawlResult.Failed(code, message, notBefore), false);
    }

    /** An attempt before this answer is forgotten would only meet it again. */
    private Optional<Instant> notBefore(Optional<Instant> asked) {
        Instant forgotten = clock.instant().plus(retry);
        return Optional.of(asked.filter(forgotten::isBefore).orElse(forgotten));
    }

    private static SimpleRobotRules parse(URI robots, EgressResponse response) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(
                robots.toString(),
                response.body(),
                response.mediaType().orElse("text/plain"),
                List.of(Egress.AGENT.toLowerCase(Locale.ROOT)));
    }

    private static RobotsAnswer everythingAllowed() {
        return new RobotsAnswer.Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);
    }

    private static int weight(URI origin, RobotsAnswer answer) {
        return ENTRY_BYTES
                + switch (answer) {
                    case RobotsAnswer.Rules rules -> rules.bytes();
                    case RobotsAnswer.Unknown unknown -> 0;
                };
    }

    private static Duration validity(RobotsAnswer answer, CrawlConfig config) {
        return switch (answer) {
            case RobotsAnswer.Rules rules -> config.robotsTtl();
            case RobotsAnswer.Unknown unknown -> config.robotsRetry();
        };
    }
}
