package io.askable.api.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The widget as it was built, with the names and hashes that follow from its bytes. */
@ApplicationScoped
class WidgetFile {
    static final String RESOURCE = "io/askable/widget/auto-blog-question-injector.js";
    static final String NAME = "auto-blog-question-injector";
    private static final int HASH_LENGTH = 16;

    private final byte[] bytes;
    private final String hash;
    private final String integrity;

    WidgetFile() {
        bytes = read();
        hash = HexFormat.of().formatHex(digest("SHA-256", bytes)).substring(0, HASH_LENGTH);
        integrity = "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes));
    }

    byte[] bytes() {
        return bytes;
    }

    /** Changes when the file does. */
    String hash() {
        return hash;
    }

    /** For the tag's {@code integrity} (W3C Subresource Integrity). */
    String integrity() {
        return integrity;
    }

    String pinnedPath() {
        return "/" + NAME + "." + hash + ".js";
    }

    private static byte[] read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The widget is not on the class path: " + RESOURCE);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
