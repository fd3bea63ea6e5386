package io.askable.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.askable.embedded.DatabaseProcess.Ended;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    @TempDir
    private Path folder;

    @Test
    void keepsEveryAcknowledgedWriteOverSigterm() {
        int written;
        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            written = 2_000;
            for (int i = 0; i < written; i++) {
                numbers(client).insertOne(new Document("_id", i));
            }
        }

        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            assertThat(numbers(client).countDocuments()).isEqualTo(written);
        }
    }

    @Test
    void keepsUniqueIndexesOverRestart() {
        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            numbers(client)
                    .createIndex(
                            Indexes.ascending("key"),
                            new IndexOptions().unique(true).sparse(true));
            numbers(client).insertOne(new Document("_id", 1).append("key", "taken"));
        }

        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            assertThatThrownBy(() -> numbers(client).insertOne(new Document("_id", 2).append("key", "taken")))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        }
    }

    @Test
    void keepsValuesOfEveryTypeOverRestart() {
        Document document = new Document("_id", new ObjectId())
                .append("text", "ä\u0000b")
                .append("int", 1)
                .append("long", 2L)
                .append("double", 0.5)
                .append("decimal", Decimal128.parse("1.10"))
                .append("boolean", true)
                .append("null", null)
                .append("date", new Date(7))
                .append("binary", new Binary(new byte[] {1, 2}))
                .append("list", List.of(1, "two", new Document("three", 3L)))
                .append("nested", new Document("empty", new Document()));
        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            numbers(client).insertOne(document);
        }

        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            assertThat(numbers(client).find().first()).isEqualTo(document);
        }
    }

    @Test
    void changesDocumentsWhileTheyAreWrittenToTheFile() {
        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            numbers(client).insertOne(new Document("_id", 1));
            for (int i = 0; i < 5_000; i++) {
                Bson turn = Updates.combine(Updates.set("f" + i % 300, i), Updates.unset("f" + (i + 150) % 300));
                numbers(client).updateOne(Filters.eq("_id", 1), turn);
            }
            assertThat(numbers(client).find().first()).hasSize(151);
        }
    }

    @Test
    void refusesFileOfAnotherFormat() {
        try (MVStore store = MVStore.open(folder.resolve("askable.mv.db").toString())) {
            store.openMap("databases.survival.numbers").put(1, "a Java object");
        }

        assertRefused(4, "was written by another version of Askable", "--data", folder.toString());
    }

    @Test
    void refusesFileAnotherProcessHasOpen() {
        try (DatabaseProcess first = DatabaseProcess.start(folder)) {
            assertRefused(3, "has " + folder.resolve("askable.mv.db") + " open", "--data", folder.toString());
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void refusesFileThatIsNoDatabase() throws IOException {
        byte[] noise = new byte[64 * 1024];
        new Random(7).nextBytes(noise);
        Path file = Files.write(folder.resolve("askable.mv.db"), noise);

        assertRefused(4, "is damaged or not a database", "--data", folder.toString());
        assertThat(file).hasBinaryContent(noise);
    }

    @Test
    void refusesDatabaseWhoseHeadsAreOverwritten() throws IOException {
        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            numbers(client).insertOne(new Document("_id", 1));
        }
        Path file = folder.resolve("askable.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        new Random(7).nextBytes(bytes);
        Files.write(file, bytes);

        assertRefused(4, "is damaged or not a database", "--data", folder.toString());
    }

    @Test
    void refusesFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertRefused(
                5,
                "check the folder and its permissions",
                "--data",
                file.resolve("data").toString());
    }

    @Test
    void refusesPortThatIsTaken() {
        try (DatabaseProcess first = DatabaseProcess.start(folder.resolve("first"))) {
            assertRefused(
                    6,
                    "Port " + first.port() + " of 127.0.0.1 is taken",
                    "--data",
                    folder.resolve("second").toString(),
                    "--port",
                    String.valueOf(first.port()));
        }
    }

    @Test
    void listensOnLoopbackAlone() throws IOException {
        try (DatabaseProcess database = DatabaseProcess.start(folder)) {
            List<InetAddress> outside = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .toList();
            for (InetAddress address : outside) {
                assertThatThrownBy(() -> connect(address, database.port())).isInstanceOf(ConnectException.class);
            }
            connect(InetAddress.getLoopbackAddress(), database.port());
        }
    }

    @Test
    void offersNoOptionToListenElsewhere() {
        Ended ended = DatabaseProcess.run("--host", "0.0.0.0");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).first().asString().startsWith("Unknown option");
    }

    @Test
    void stopsWhenItsFileCanNoLongerGrow() {
        List<String> smallFiles = List.of("sh", "-c", "ulimit -f 2048; exec \"$@\"", "sh");
        try (DatabaseProcess database = DatabaseProcess.start(smallFiles, folder);
                MongoClient client = database.client()) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) {
                            numbers(client).insertOne(new Document("_id", i).append("fill", "x".repeat(8_000) + i));
                        }
                    })
                    .isInstanceOf(RuntimeException.class);
            Ended ended = database.ended();
            assertThat(ended.exitCode()).isEqualTo(7);
            assertThat(ended.errors()).last().asString().contains("can no longer be written (is the disk full?)");
        }
    }

    private static void assertRefused(int exitCode, String sentence, String... options) {
        Ended ended = DatabaseProcess.run(options);

        assertThat(ended.errors())
                .singleElement()
                .asString()
                .startsWith("embedded-mongo: ")
                .contains(sentence);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    private static MongoCollection<Document> numbers(MongoClient client) {
        return client.getDatabase("survival").getCollection("numbers");
    }
}
