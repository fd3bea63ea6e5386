package io.askable.benchmarks.queue;

import com.mongodb.ConnectionString;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands between another process and its database and counts what it asks. Commands by which a driver watches its server do not
 * count. For one server that is not part of a replica set, whose members a driver would ask directly.
 */
final class CommandTap implements AutoCloseable {

    private static final Set<String> WATCHING = Set.of("hello", "ismaster", "isMaster", "ping", "endSessions");

    /** Length, request id, response to, operation. */
    private static final int HEADER = 16;

    /** Flags, kind of section, length and type of the first element: then comes its name, the command's. */
    private static final int COMMAND_NAME = 4 + 1 + 4 + 1;

    private static final int OP_MSG = 2013;

    private final URI server;
    private final ServerSocket listener;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    CommandTap(String mongodbUrl) throws IOException {
        this.server = URI.create(
                "tcp://" + new ConnectionString(mongodbUrl).getHosts().getFirst());
        this.listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String mongodbUrl() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort();
    }

    /** So far, by name. */
    Map<String, Long> counts() {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((name, count) -> copy.put(name, count.sum()));
        return copy;
    }

    private void accept() {
        try {
            while (true) {
                Socket asking = listener.accept();
                Socket answering = new Socket(server.getHost(), server.getPort());
                sockets.add(asking);
                sockets.add(answering);
                Thread.ofVirtual().start(() -> forward(asking, answering));
                Thread.ofVirtual().start(() -> answer(answering, asking));
            }
        } catch (SocketException closed) {
            // The end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forward(Socket from, Socket to) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            while (true) {
                byte[] header = in.readNBytes(HEADER);
                if (header.length < HEADER) {
                    throw new EOFException();
                }
                byte[] body = in.readNBytes(int32(header, 0) - HEADER);
                count(int32(header, 12), body);
                out.write(header);
                out.write(body);
                out.flush();
            }
        } catch (IOException gone) {
            // Either side hung up; both sockets are closed.
        }
    }

    private static void answer(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // As above.
        }
    }

    private void count(int operation, byte[] body) {
        if (operation != OP_MSG) {
            return;
        }
        int end = COMMAND_NAME;
        while (body[end] != 0) {
            end++;
        }
        String name = new String(Arrays.copyOfRange(body, COMMAND_NAME, end), StandardCharsets.US_ASCII);
        if (!WATCHING.contains(name)) {
            counts.computeIfAbsent(name, same -> new LongAdder()).increment();
        }
    }

    private static int int32(byte[] bytes, int at) {
        return Integer.reverseBytes(java.nio.ByteBuffer.wrap(bytes).getInt(at));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
