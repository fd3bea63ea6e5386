package io.askable.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The one file that holds every database. */
final class StoreFile {

    /** About what {@code kill -9} may cost: writes go to the file this often. The store's own default is a second. */
    private static final int COMMIT_DELAY_MILLIS = 20;

    /** Of what stands in the file, written in its head; what has none was written as Java objects. */
    private static final int FORMAT = 1;

    /** Some 20,000 jobs; what is not in memory is read from the file and decoded anew, a page at a time. */
    private static final int CACHE_MEGABYTES = 64;

    private final Path path;

    StoreFile(Path folder) {
        this.path = folder.resolve("askable.mv.db");
    }

    Path path() {
        return path;
    }

    /**
     * Opens the file, making it if absent. Fails with {@link StartRefused} when it is locked, damaged or out of reach.
     *
     * @param onUnwritable hears of the first write that fails later on
     */
    MVStore open(UncaughtExceptionHandler onUnwritable) {
        makeFolder();
        // The store also reports a failing open() here; that one is this method's to tell.
        AtomicBoolean opened = new AtomicBoolean();
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(path.toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .backgroundExceptionHandler((thread, failure) -> {
                        if (opened.get()) {
                            onUnwritable.uncaughtException(thread, failure);
                        }
                    })
                    .open();
            store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
            opened.set(true);
            claimFormat(store);
            return store;
        } catch (MVStoreException e) {
            throw refusal(e);
        }
    }

    private void claimFormat(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        }
        if (store.getStoreVersion() != FORMAT) {
            store.closeImmediately();
            throw new StartRefused(4, path + " was written by another version of Askable; move it away to start empty");
        }
    }

    /** Reads the catalogue and every collection's head, so that damage there is found now. */
    MongoBackend backend(MVStore store) {
        try {
            return new IndexedBackend(store);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw damaged();
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw outOfReach();
        }
    }

    private StartRefused refusal(MVStoreException e) {
        if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            return new StartRefused(
                    3, "Another process has " + path + " open; stop it, or choose another folder with --data");
        }
        return Files.isReadable(path) && Files.isWritable(path) && Files.isRegularFile(path) ? damaged() : outOfReach();
    }

    private StartRefused damaged() {
        return new StartRefused(
                4, path + " is damaged or not a database; move it away to start empty, or bring back a copy");
    }

    private StartRefused outOfReach() {
        return new StartRefused(5, path + " cannot be read and written; check the folder and its permissions");
    }
}
