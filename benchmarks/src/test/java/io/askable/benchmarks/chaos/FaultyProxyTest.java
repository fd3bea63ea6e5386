package io.askable.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind the proxy stands a server that answers each request with the same bytes and says what it got. */
class FaultyProxyTest {

    private static final Disturbance LONG = Disturbance.delayed(Duration.ofHours(1));

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch forgotten = new CountDownLatch(1);
    private FaultyProxy proxy;
    private NetSocket socket;

    @BeforeEach
    void connect() throws InterruptedException {
        NetServer server = get(vertx.createNetServer()
                .connectHandler(connection -> connection
                        .closeHandler(end -> forgotten.countDown())
                        .handler(bytes -> {
                            requests.add(bytes.toString());
                            connection.write(bytes);
                        }))
                .listen(0, "127.0.0.1"));
        proxy = FaultyProxy.open(vertx, SocketAddress.inetSocketAddress(server.actualPort(), "127.0.0.1"));
        socket = get(vertx.createNetClient().connect(proxy.port(), "127.0.0.1"));
        socket.handler(bytes -> replies.add(bytes.toString()));
        socket.exceptionHandler(reset -> {});
        socket.closeHandler(end -> closed.countDown());
        assertThat(ask("hello")).isEqualTo("hello");
        requests.clear();
    }

    @AfterEach
    void close() {
        proxy.close();
        get(vertx.close());
    }

    private void send(String request) {
        get(socket.write(Buffer.buffer(request)));
    }

    private String ask(String request) throws InterruptedException {
        send(request);
        return replies.poll(5, TimeUnit.SECONDS);
    }

    private static <T> T get(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private void assertClosed() throws InterruptedException {
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cutsWhatIsConnectedAndLetsInWhatComesNext() throws InterruptedException {
        assertThat(proxy.cut()).isEqualTo(1);
        assertClosed();

        NetSocket next = get(vertx.createNetClient().connect(proxy.port(), "127.0.0.1"));
        next.handler(bytes -> replies.add(bytes.toString()));
        get(next.write("again"));
        assertThat(replies.poll(5, TimeUnit.SECONDS)).isEqualTo("again");
    }

    @Test
    void carriesRequestsOutButNoReplyBack() throws InterruptedException {
        assertThat(proxy.begin(Disturbance.ONE_WAY)).isEqualTo(1);
        send("update");

        assertThat(requests.poll(5, TimeUnit.SECONDS)).isEqualTo("update");
        awaitBroken();
        proxy.end(Disturbance.ONE_WAY);
        assertClosed();
        assertThat(replies).isEmpty();
    }

    @Test
    void tellsNeitherEndOfAHalfOpenConnectionAnythingAnyMore() throws InterruptedException {
        assertThat(proxy.begin(Disturbance.HALF_OPEN)).isEqualTo(1);
        proxy.end(Disturbance.HALF_OPEN);
        send("update");
        assertThat(proxy.cut()).isZero();

        NetSocket next = get(vertx.createNetClient().connect(proxy.port(), "127.0.0.1"));
        next.handler(bytes -> replies.add(bytes.toString()));
        get(next.write("again"));
        assertThat(replies.poll(5, TimeUnit.SECONDS)).isEqualTo("again");

        assertThat(requests).containsExactly("again");
        assertThat(closed.getCount()).isEqualTo(1);
    }

    @Test
    void doesNotTellTheDatabaseThatAHalfOpenConnectionWasGivenUp() throws InterruptedException {
        proxy.begin(Disturbance.HALF_OPEN);
        proxy.end(Disturbance.HALF_OPEN);
        get(socket.close());
        await(() -> proxy.broken() == 0);
        assertThat(forgotten.getCount()).isEqualTo(1);

        proxy.close();
        assertThat(forgotten.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void silencesConnectionsThatComeWhileOthersFallSilent() throws InterruptedException {
        proxy.begin(Disturbance.HALF_OPEN);
        NetSocket next = get(vertx.createNetClient().connect(proxy.port(), "127.0.0.1"));
        get(next.write("hello"));
        await(() -> proxy.broken() == 2);
        proxy.end(Disturbance.HALF_OPEN);
        get(next.write("again"));

        get(next.close());
        await(() -> proxy.broken() == 1);
        assertThat(requests).isEmpty();
    }

    @Test
    void leavesAConnectionThatLostNothing() throws InterruptedException {
        proxy.begin(Disturbance.ONE_WAY);
        proxy.end(Disturbance.ONE_WAY);

        assertThat(ask("later")).isEqualTo("later");
    }

    @Test
    void keepsBytesForAsLongAsTold() throws InterruptedException {
        proxy.begin(Disturbance.delayed(Duration.ofMillis(50)));
        long sent = System.nanoTime();

        assertThat(ask("slow")).isEqualTo("slow");
        assertThat(System.nanoTime() - sent)
                .isGreaterThanOrEqualTo(Duration.ofMillis(99).toNanos());
    }

    @Test
    void keepsTheOrderOfWhatItDelaysAndWhatItDoesNot() throws InterruptedException {
        StringBuilder sent = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            proxy.begin(i % 2 == 0 ? Disturbance.delayed(Duration.ofMillis(5)) : Disturbance.NONE);
            sent.append(i).append(' ');
            send(i + " ");
        }

        StringBuilder arrived = new StringBuilder();
        while (arrived.length() < sent.length()) {
            arrived.append(replies.poll(5, TimeUnit.SECONDS));
        }
        assertThat(arrived).hasToString(sent.toString());
    }

    @Test
    void endsOnlyTheDisturbanceThatIsMeant() throws InterruptedException {
        proxy.begin(LONG);
        proxy.begin(Disturbance.ONE_WAY);
        proxy.end(LONG);
        send("update");

        assertThat(requests.poll(5, TimeUnit.SECONDS)).isEqualTo("update");
        awaitBroken();
        proxy.endAny();
        assertClosed();
    }

    private void awaitBroken() {
        await(() -> proxy.broken() == 1);
    }

    private static void await(BooleanSupplier state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!state.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(state.getAsBoolean()).isTrue();
    }
}
