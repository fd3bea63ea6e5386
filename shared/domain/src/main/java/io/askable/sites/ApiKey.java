package io.askable.sites;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * A key in clear: prefix, {@value #RANDOM_LENGTH} random base62 characters (178 bits), and {@value #CHECK_LENGTH} of CRC-32
 * over all before them, so that a typing error is refused before any look-up. The scheme is GitHub's (Behind GitHub's new
 * authentication token formats, 2021). Shown to its owner once; only {@link #hash()} is stored.
 */
public final class ApiKey {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 30;
    private static final int CHECK_LENGTH = 6;

    private final KeyKind kind;
    private final String text;

    private ApiKey(KeyKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** A new key; {@code random} must be a secure one. */
    public static ApiKey create(KeyKind kind, RandomGenerator random) {
        StringBuilder text = new StringBuilder(kind.prefix());
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ApiKey(kind, text + checksum(text.toString()));
    }

    /** The key that {@code text} is; absent when it has another form or its checksum is wrong. */
    public static Optional<ApiKey> parse(String text) {
        for (KeyKind kind : KeyKind.values()) {
            if (text.startsWith(kind.prefix())
                    && text.length() == kind.prefix().length() + RANDOM_LENGTH + CHECK_LENGTH) {
                int body = text.length() - CHECK_LENGTH;
                boolean sound = checksum(text.substring(0, body)).equals(text.substring(body));
                return sound ? Optional.of(new ApiKey(kind, text)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    public KeyKind kind() {
        return kind;
    }

    /** The key itself. For its owner's eyes, once. */
    public String reveal() {
        return text;
    }

    /** SHA-256 in hexadecimal. Fast is right for a secret of 178 random bits: there is nothing to guess. */
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Safe to log. */
    @Override
    public String toString() {
        return kind.prefix() + "…" + text.substring(text.length() - 4);
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        long rest = crc.getValue();
        char[] digits = new char[CHECK_LENGTH];
        for (int i = CHECK_LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
