package io.askable.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What virtual machines load and learn in one life and use in the next, as the start script has it. */
final class KeptLives implements AutoCloseable {

    private static final boolean WITH_PROFILES = Runtime.version().feature() >= 25;

    private final Path folder;

    KeptLives() throws IOException {
        this.folder = Files.createTempDirectory("askable-kept");
    }

    /** Options that keep the first life of a service at its end, and for each later one those that use it. */
    List<String> options(String service) {
        Path kept = folder.resolve(service);
        if (!WITH_PROFILES) {
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + kept);
        }
        return Files.exists(kept)
                ? List.of("-XX:AOTCache=" + kept, "-Xlog:aot*=error")
                : List.of("-XX:AOTCacheOutput=" + kept);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
