package io.askable.testkit.site;

import io.askable.testkit.site.StubAnswer.Wire;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A web site on a free loopback port that answers as scripted and records what it was asked. A path with several answers gives
 * them in turn and repeats the last; an unknown path is a 404.
 */
public final class StubSite implements AutoCloseable {

    private final ServerSocket listener;
    private final Map<String, Deque<StubAnswer>> script = new ConcurrentHashMap<>();
    private final List<ReceivedRequest> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final boolean tls;
    private final Thread acceptor;

    private StubSite(ServerSocket listener, boolean tls) {
        this.listener = listener;
        this.tls = tls;
        this.acceptor = Thread.ofVirtual().start(this::accept);
    }

    public static StubSite start() {
        return on(InetAddress.getLoopbackAddress(), 0);
    }

    /** At this address; port 0 is a free one. */
    public static StubSite on(InetAddress address, int port) {
        try {
            return new StubSite(new ServerSocket(port, 50, address), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static StubSite startTls(SSLContext context) {
        try {
            ServerSocket socket =
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            return new StubSite(socket, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scripts what {@code path}, with its query, answers. */
    public StubSite on(String path, StubAnswer... answers) {
        script.put(path, new ArrayDeque<>(Arrays.asList(answers)));
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Where {@code path} is, under a name that the test's resolver leads here. */
    public String url(String host, String path) {
        return (tls ? "https://" : "http://") + host + ":" + port() + path;
    }

    /** Every request so far, in order. */
    public List<ReceivedRequest> asked() {
        return List.copyOf(asked);
    }

    /** Every request for this path so far, in order. */
    public List<ReceivedRequest> asked(String path) {
        return asked.stream().filter(one -> one.target().equals(path)).toList();
    }

    /** Connections so far, whether or not anything was asked over them. */
    public int connections() {
        return accepted.get();
    }

    /** Connections over now, whoever ended them. */
    public int ended() {
        return hungUp.get();
    }

    /** Nobody listens any more when this returns: the port is open for as long as somebody still waits for connections. */
    @Override
    public void close() {
        closed.countDown();
        open.forEach(StubSite::closeQuietly);
        try {
            listener.close();
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            ReceivedRequest request = RequestHead.read(in);
            asked.add(request);
            answerTo(request.target()).write(request, wire(socket.getOutputStream()));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            in.readAllBytes();
        } catch (IOException clientLeft) {
            // What clients do to hostile servers.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
            hungUp.incrementAndGet();
        }
    }

    private StubAnswer answerTo(String target) {
        Deque<StubAnswer> answers = script.get(target);
        if (answers == null) {
            return StubAnswers.status(404);
        }
        synchronized (answers) {
            return answers.size() > 1 ? answers.remove() : answers.element();
        }
    }

    private Wire wire(OutputStream out) {
        return new Wire() {
            @Override
            public OutputStream out() {
                return out;
            }

            @Override
            public void pause(long millis) throws InterruptedException {
                if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("The site is closed");
                }
            }
        };
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
