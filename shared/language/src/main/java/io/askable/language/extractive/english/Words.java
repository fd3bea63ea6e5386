package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a post writes its words: what it writes in lower case inside a sentence loses a capital that only opened one. */
final class Words {

    private static final Pattern LOWER_CASE = Pattern.compile("(?U)(?<=[\\p{L},;:(] |^)\\p{Ll}[\\p{L}'’-]*");

    private static final Set<String> ALWAYS_LOWER = Set.of(
            "a", "an", "the", "your", "you", "of", "in", "on", "to", "for", "with", "and", "or", "from", "by", "at",
            "is", "are");

    private static final Pattern CAPITAL = Pattern.compile("(?U)(?<=[\\p{L},;:(] )\\p{Lu}[\\p{L}'’-]*");

    private final Set<String> lowerCase;

    /** Written with a capital inside sentences, in lower case. */
    private final Set<String> names;

    Words(String text) {
        this.lowerCase =
                LOWER_CASE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
        this.names = CAPITAL.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Part of a sentence as it would stand in the middle of another. */
    String inside(Sentence sentence, int from, int to) {
        String text = sentence.between(from, to);
        if (text.isEmpty() || !opensSentence(sentence, from)) {
            return text;
        }
        Token first = sentence.at(from);
        boolean acronym = first.text().chars().filter(Character::isUpperCase).count() > 1;
        boolean name = first.is("PROPN") && (names.contains(first.lower()) || !lowerCase.contains(first.lower()))
                || names.contains(first.lower()) && !lowerCase.contains(first.lower());
        // A capital in the middle of the phrase makes a name of the whole: European Union law.
        boolean partOfName = from + 1 < to
                && !first.is("DET")
                && (sentence.at(from + 1).is("PROPN")
                        || Character.isUpperCase(sentence.at(from + 1).text().charAt(0)));
        boolean capital = first.text().equals("I") || acronym || name || partOfName;
        return capital ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Words that the post also writes in lower case lose the capital a headline gave them. */
    String small(String headline) {
        return Pattern.compile("(?U)\\b\\p{Lu}[\\p{Ll}'’-]*").matcher(headline).replaceAll(word -> {
            String lower = word.group().toLowerCase(Locale.ROOT);
            return lowerCase.contains(lower) || ALWAYS_LOWER.contains(lower)
                    ? lower
                    : Matcher.quoteReplacement(word.group());
        });
    }

    private static boolean opensSentence(Sentence sentence, int from) {
        return from == 0 || sentence.at(from - 1).text().matches("[\"“‘':]");
    }
}
