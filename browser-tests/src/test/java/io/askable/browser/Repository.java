package io.askable.browser;

import java.nio.file.Path;

/** Where the tests find what was built before them. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}
}
