package io.askable.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Serves the MongoDB wire protocol from one file until it is told to stop by SIGTERM, which loses nothing. After {@code kill
 * -9} what is left is a prefix of what was written. For trying out and for tests; anything else belongs on a real MongoDB.
 *
 * <p>Listens on the loopback address and on no other: it knows neither users nor encryption.
 */
@Command(
        name = "embedded-mongo",
        mixinStandardHelpOptions = true,
        version = "embedded-mongo 1.0",
        description = "A small MongoDB-compatible database in one file, on the loopback address only.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "2:a wrong option",
            "3:another process has the database open",
            "4:the database file is damaged or not a database",
            "5:the folder or the file cannot be used",
            "6:the port is taken",
            "7:the file can no longer be written"
        })
public final class EmbeddedMongo implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".data/embedded-mongo",
            description = "Folder of the database file, made if absent (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--port",
            defaultValue = "27017",
            description = "TCP port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Runs until SIGTERM. Exit codes as in {@code --help}. */
    public static void main(String[] args) {
        // Netty's fast paths make current JDKs print warnings about jdk.internal access; its portable ones are fast
        // enough.
        System.setProperty("io.netty.noUnsafe", "true");
        CommandLine command = new CommandLine(new EmbeddedMongo());
        command.setExecutionExceptionHandler((failure, line, parsed) -> refuse(line, failure));
        System.exit(command.execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        if (port < 0 || port > 65_535) {
            throw new StartRefused(2, "--port must be from 0 to 65535, not " + port);
        }
        StoreFile file = new StoreFile(data);
        MVStore store = file.open(this::stopBecauseUnwritable);
        MongoServer server = new MongoServer(file.backend(store));
        InetSocketAddress address = listen(server, store);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
        say("embedded-mongo ready on mongodb://127.0.0.1:%d data=%s started_in_ms=%d"
                .formatted(
                        address.getPort(),
                        file.path(),
                        Duration.ofNanos(System.nanoTime() - begun).toMillis()));
        stopped.await();
        return 0;
    }

    private InetSocketAddress listen(MongoServer server, MVStore store) {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return server.getLocalAddress();
        } catch (Exception e) { // Netty throws the checked BindException without declaring it
            store.closeImmediately();
            throw new StartRefused(6, "Port " + port + " of 127.0.0.1 is taken; choose another with --port");
        }
    }

    /** Closes the store after the last reply, so that every acknowledged write is in the file. */
    private static void stop(MongoServer server, CountDownLatch stopped) {
        server.shutdownNow();
        stopped.countDown();
    }

    /** To go on would acknowledge writes that no file will ever hold. */
    private void stopBecauseUnwritable(Thread thread, Throwable failure) {
        complain(
                spec.commandLine(),
                "The database file can no longer be written (is the disk full?): " + reason(failure));
        Runtime.getRuntime().halt(7);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static int refuse(CommandLine command, Exception failure) {
        if (failure instanceof StartRefused refused) {
            complain(command, refused.getMessage());
            return refused.exitCode();
        }
        complain(command, "Unexpected: " + reason(failure));
        return 1;
    }

    private static void complain(CommandLine command, String sentence) {
        command.getErr().println("embedded-mongo: " + sentence);
        command.getErr().flush();
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("") + " ("
                + failure.getClass().getSimpleName() + ")";
    }
}
