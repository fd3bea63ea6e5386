package io.askable.language.check;

import io.askable.content.Draft;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in a text what someone claims to quote from it. */
public final class Quotes {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final String text;

    public Quotes(String text) {
        this.text = text;
    }

    /**
     * The exact substring of the text that {@code claimed} is, but for white space; empty if there is none, if it is longer than
     * {@value io.askable.content.Draft#MAX_ANSWER} characters, or if it holds what plain text does not.
     */
    public Optional<String> exact(String claimed) {
        String stripped = claimed.strip();
        if (stripped.isEmpty() || stripped.length() > Draft.MAX_ANSWER || !PlainText.is(stripped)) {
            return Optional.empty();
        }
        return find(stripped).filter(quote -> quote.length() <= Draft.MAX_ANSWER && PlainText.is(quote));
    }

    private Optional<String> find(String stripped) {
        if (text.contains(stripped)) {
            return Optional.of(stripped);
        }
        String words = Arrays.stream(WHITE_SPACE.split(stripped))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\p{Z}]{1,8}"));
        Matcher matcher = Pattern.compile(words).matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
