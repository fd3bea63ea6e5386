package io.askable.language.retrieve;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences that are exact substrings of it.
 *
 * <p>The JDK's break iterator decides; what it cuts after an abbreviation or an initial, or before a lower-case word, is joined
 * again. A line break always ends a sentence, as in lists and tables.
 */
public final class Sentences {

    private static final Pattern UNFINISHED = Pattern.compile(
            "(?U)(?:^|.*[\\s(\\[\"'“])(?:\\p{L}|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|[Ss]r|[Jj]r|vs|etc|approx|ca|cf|al|[Nn]o|[Nn]r|[Ff]igs?|[Ee]qs?|vol"
                    + "|pp?|ed|eds|e\\.g|i\\.e|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|p\\.\\s?ex|bzw|usw|evtl|ggf|M|Mme|Sra?|(?:\\p{L}\\.)+\\p{L})\\.\\s*",
            Pattern.DOTALL);

    /** German numbers of order: "am 21. Mai", "im 19. Jahrhundert", "der 3. Platz". */
    private static final Pattern OF_ORDER = Pattern.compile("(?U).*(?:^|\\s)\\d{1,2}\\.\\s*", Pattern.DOTALL);

    private static final Pattern AFTER_ORDER = Pattern.compile(
            "(?U)(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)\\p{L}*\\b.*",
            Pattern.DOTALL);

    private static final Pattern BEFORE_ORDER = Pattern.compile(
            "(?U).*(?:^|\\s)(?:[Aa]m|[Vv]om|[Bb]eim|[Zz]um|[Ii]m|[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Dd]as) \\d{1,2}\\.\\s*",
            Pattern.DOTALL);

    /** A sentence's place in its text: {@code text.substring(start, end)}. */
    record Span(int start, int end) {}

    private Sentences() {}

    /** In reading order, without surrounding white space; blank text has none. */
    public static List<String> of(String text) {
        return spans(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            addLine(text, line, end, spans);
            line = end + 1;
        }
        return spans;
    }

    private static void addLine(String text, int from, int to, List<Span> spans) {
        // The root locale's rules are the ones every JDK has; languages differ in abbreviations, which are dealt with
        // here.
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        String line = text.substring(from, to);
        breaks.setText(line);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < line.length() && goesOn(line, start, end)) {
                continue;
            }
            addTrimmed(text, from + start, from + end, spans);
            start = end;
        }
        if (start < line.length()) {
            addTrimmed(text, from + start, to, spans);
        }
    }

    private static boolean goesOn(String line, int start, int end) {
        String before = line.substring(Math.max(start, end - 40), end);
        return Character.isLowerCase(line.codePointAt(end))
                || UNFINISHED.matcher(before).matches()
                || BEFORE_ORDER.matcher(before).matches()
                || OF_ORDER.matcher(before).matches()
                        && AFTER_ORDER.matcher(line.substring(end)).matches();
    }

    private static void addTrimmed(String text, int start, int end, List<Span> spans) {
        int first = start;
        int last = end;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            spans.add(new Span(first, last));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
