package io.askable.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} tells each meter that the code registers, and no other. */
class OperationsDocsTest {

    private static final Pattern REGISTERED =
            Pattern.compile("(?:builder|timer|counter|gauge|summary)\\(\\s*\"(askable\\.[a-z.]+)\"");
    private static final Pattern ROW = Pattern.compile("^\\| `(askable\\.[a-z.]+)` \\|", Pattern.MULTILINE);

    @Test
    void tellsEachMeterOfTheCodeAndNoOther() {
        SortedSet<String> registered = new TreeSet<>();
        Reactor.mainTexts(".java").forEach(source -> registered.addAll(firstGroups(REGISTERED, source)));

        assertThat(registered).contains("askable.queue.depth", "askable.model.calls");
        assertThat(firstGroups(ROW, Reactor.text("docs/operations.md"))).isEqualTo(registered);
    }

    private static SortedSet<String> firstGroups(Pattern pattern, String text) {
        SortedSet<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
