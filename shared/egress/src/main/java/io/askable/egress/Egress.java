package io.askable.egress;

import io.askable.egress.EgressFailure.BadRedirect;
import io.askable.egress.EgressFailure.ConnectFailed;
import io.askable.egress.EgressFailure.TimedOut;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks a host that a stranger chose, and nobody it points at.
 *
 * <p>The URL is taken apart once, its name looked up once, every address vetted; the connection goes to a vetted address, with
 * SNI and certificate check on the name. Nothing is followed, kept alive or inflated beyond the {@link FetchBudget}.
 *
 * <p>Calls block, so make them on a virtual thread; an interrupt ends the exchange and closes its connection at once. All fail
 * with {@link EgressFailure}. Source: decision D10.
 */
@Singleton
public final class Egress implements AutoCloseable {

    /** How this crawler calls itself in robots.txt and user agent. */
    public static final String AGENT = "AskableBot";

    private static final Logger LOG = Logger.getLogger(Egress.class);

    /** Look-ups hold a platform thread for as long as the system's resolver takes, so they get few of their own. */
    private static final int LOOK_UPS = 16;

    private static final int MAX_HEADER_BYTES = 32_768;

    /** To one address of one host; politeness keeps it far lower, a slow host must not make its other pages fail to connect. */
    private static final int MAX_CONNECTIONS = 64;

    private final AddressPolicy vetting;
    private final HttpClient client;
    private final String userAgent;
    private final FetchBudget budget;
    private final ThreadPoolExecutor lookUps = lookUps();

    @Inject
    public Egress(Vertx vertx, EgressConfig config, NameResolver resolver) {
        Set<String> allowed = config.allowPrivate().orElse(Set.of());
        if (!allowed.isEmpty()) {
            LOG.warnf("Requests may reach private addresses: askable.egress.allow-private = %s", allowed);
        }
        this.vetting = new AddressPolicy(config.ports(), allowed, resolver);
        this.budget = config.budget();
        this.userAgent = AGENT + "/1.0 (+" + config.contactUrl() + ")";
        this.client = vertx.createHttpClient(options(config));
    }

    /** The limits of one exchange, as configured. */
    public FetchBudget budget() {
        return budget;
    }

    /** Asks once. A redirect is an answer; what it points at is not asked. */
    public EgressResponse get(EgressRequest request) throws InterruptedException {
        FetchBudget limits = request.budget().orElse(budget);
        return get(request, limits, Deadline.in(limits.total()));
    }

    /**
     * Asks, and follows up to {@code maxRedirects} redirects, each vetted anew, all within one {@link FetchBudget#total()}. Fails with
     * {@link BadRedirect} when there are more.
     */
    public EgressResponse follow(EgressRequest request, int maxRedirects) throws InterruptedException {
        FetchBudget limits = request.budget().orElse(budget);
        Deadline deadline = Deadline.in(limits.total());
        EgressResponse response = get(request, limits, deadline);
        for (int hop = 0; response.isRedirect(); hop++) {
            URI next = response.redirect().orElseThrow();
            if (hop >= maxRedirects) {
                throw new BadRedirect(next, "More than " + maxRedirects + " redirects");
            }
            response = get(request.to(next), limits, deadline);
        }
        return response;
    }

    @Override
    @PreDestroy
    public void close() {
        lookUps.shutdownNow();
        client.close();
    }

    private EgressResponse get(EgressRequest request, FetchBudget limits, Deadline deadline)
            throws InterruptedException {
        Target target = Target.of(request.uri());
        vetting.requireAllowed(target);
        List<InetAddress> addresses = lookUp(target, deadline.leftOf(limits.connect()));
        return new Exchange(client, request, target, limits, deadline).with(addresses, userAgent);
    }

    private List<InetAddress> lookUp(Target target, Duration atMost) throws InterruptedException {
        Future<List<InetAddress>> lookUp = lookUps.submit(() -> vetting.addresses(target));
        try {
            return Waiting.await(
                    lookUp,
                    atMost,
                    () -> new TimedOut(target.uri(), "be looked up"),
                    cause -> new ConnectFailed(target.uri(), "The name " + target.host() + " cannot be looked up"));
        } finally {
            lookUp.cancel(true);
        }
    }

    private static ThreadPoolExecutor lookUps() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                LOOK_UPS,
                LOOK_UPS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("look-up-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static HttpClientOptions options(EgressConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(MAX_CONNECTIONS)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setVerifyHost(true)
                .setForceSni(true)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                // A trace header would tell strangers about our insides.
                .setTracingPolicy(TracingPolicy.IGNORE);
        config.trustedCertificates()
                .ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        return options;
    }
}
