package io.askable.reactor;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.askable.testkit.arch.ArchitectureRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What there is to look at: all main classes, and the repository's own files from wherever the test starts. */
final class Reactor {

    static final JavaClasses CLASSES = ArchitectureRule.productionClasses();

    private static final Path ROOT = root();

    private Reactor() {}

    /** The text of one file, its path told from the repository's root. */
    static String text(String path) {
        return read(ROOT.resolve(path));
    }

    /** The texts of all files below a {@code src/main} folder whose names end so, the test kit's left out. */
    static List<String> mainTexts(String suffix) {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> ROOT.relativize(path).toString().contains("src/main/"))
                    .filter(path -> !ROOT.relativize(path).startsWith("shared/test-kit"))
                    .sorted()
                    .map(Reactor::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
