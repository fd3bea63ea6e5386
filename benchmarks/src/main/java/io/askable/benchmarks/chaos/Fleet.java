package io.askable.benchmarks.chaos;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import io.askable.benchmarks.stack.Service;
import io.askable.benchmarks.stack.Stack;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The processes under test: a database, unless somebody else's is used, the API, and workers, each of the latter behind a proxy
 * of its own. Number 0 is the API.
 */
final class Fleet implements AutoCloseable {

    /** A process with the proxy that it sees as its database. */
    private static final class Member {

        final FaultyProxy proxy;
        volatile Service service;
        volatile String name;
        int starts = 1;

        Member(FaultyProxy proxy, Service service, String name) {
            this.proxy = proxy;
            this.service = service;
            this.name = name;
        }
    }

    /**
     * The end of a worker.
     *
     * @param name how the worker's id begins
     * @param at by the clock of this process
     */
    record Death(String name, Instant at) {}

    private final Stack stack;
    private final InstantSource clock;
    private final Vertx vertx = Vertx.vertx();
    private final List<Member> members = new ArrayList<>();
    private final List<Instant> databaseDeaths = new CopyOnWriteArrayList<>();
    private final String databaseUrl;
    private volatile Optional<Service> database;

    /** Starts everything and waits until it is ready. */
    Fleet(Stack stack, int workers, InstantSource clock) throws IOException {
        this.stack = stack;
        this.clock = clock;
        this.database = stack.hasDatabase() ? Optional.empty() : Optional.of(stack.startDatabase());
        this.databaseUrl = stack.mongodbUrl();
        FaultyProxy apiProxy = proxy();
        members.add(new Member(apiProxy, behind(apiProxy, "api").startApi(), "api"));
        for (int i = 1; i <= workers; i++) {
            FaultyProxy workerProxy = proxy();
            String name = name(i, 1);
            members.add(new Member(workerProxy, behind(workerProxy, name).startWorker(), name));
        }
    }

    /** Past the proxies. */
    String databaseUrl() {
        return databaseUrl;
    }

    List<Instant> databaseDeaths() {
        return List.copyOf(databaseDeaths);
    }

    /** SIGKILL, and the next start at once. */
    Death killWorker(int number) throws IOException {
        Member member = members.get(number);
        Death death = new Death(member.name, clock.instant());
        member.service.kill();
        startAgain(number);
        return death;
    }

    void pause(int number) throws IOException {
        members.get(number).service.pause();
    }

    void resume(int number) throws IOException {
        members.get(number).service.resume();
    }

    /** SIGKILL, and the next start at once on the same data. */
    void killDatabase() throws IOException {
        Service running = database.orElseThrow();
        Instant at = clock.instant();
        running.kill();
        databaseDeaths.add(at);
        database = Optional.of(stack.launchAgain(running, Map.of()));
    }

    FaultyProxy proxyOf(int number) {
        return members.get(number).proxy;
    }

    /** Ends all faults, starts what ended by itself, and waits until everything is ready. */
    void heal() throws IOException {
        if (database.isPresent()) {
            database.get().awaitReady();
        }
        for (int number = 0; number < members.size(); number++) {
            Member member = members.get(number);
            member.proxy.endAny();
            member.service.resume();
            startAgainIfEnded(number);
        }
        for (Member member : members) {
            member.service.awaitReady();
        }
    }

    /** A process that found no database for too long while it started has given up; whoever runs it starts it again. */
    boolean startAgainIfEnded(int number) throws IOException {
        boolean hasEnded = !members.get(number).service.isAlive();
        if (hasEnded) {
            startAgain(number);
        }
        return hasEnded;
    }

    int size() {
        return members.size();
    }

    /** How many runs were told that their lease is lost, as the workers' logs have it. */
    long refusedRuns() throws IOException {
        long refused = 0;
        for (Member member : members) {
            try (Stream<String> lines = Files.lines(member.service.log())) {
                refused += lines.filter(line -> line.contains("lost its lease; its result is dropped"))
                        .count();
            }
        }
        return refused;
    }

    private void startAgain(int number) throws IOException {
        Member member = members.get(number);
        member.starts++;
        member.name = name(number, member.starts);
        member.service = stack.launchAgain(member.service, Map.of("HOSTNAME", member.name));
    }

    private static String name(int number, int start) {
        return "worker" + number + "start" + start + "-";
    }

    private Stack behind(FaultyProxy proxy, String name) {
        return stack.with("HOSTNAME", name).with("MONGODB_URL", ProxiedUrl.of(databaseUrl, proxy.port()));
    }

    private FaultyProxy proxy() {
        ServerAddress address =
                new ServerAddress(new ConnectionString(databaseUrl).getHosts().getFirst());
        return FaultyProxy.open(vertx, SocketAddress.inetSocketAddress(address.getPort(), address.getHost()));
    }

    /** Ends the processes while they still reach the database, so that they can say goodbye. */
    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.proxy.endAny();
            member.service.resume();
            member.service.close();
        }
        members.forEach(member -> member.proxy.close());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
