package io.askable.language.answer;

import io.askable.language.retrieve.Terms;
import io.askable.language.retrieve.Terms.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as the answerer sees it: what it is about, what it names, counts and denies.
 *
 * @param stems of its content words in reading order, with repetitions
 * @param positions where each stem first stands among the stems
 * @param lower the text in lower case
 * @param names words with a capital that do not begin a sentence, as written
 * @param numbers in digits, as written
 * @param denies whether it holds a word of negation
 */
record Reading(
        String text,
        String lower,
        List<String> stems,
        Map<String, Integer> positions,
        Set<String> names,
        Set<String> numbers,
        boolean denies) {

    private static final Pattern NAME = Pattern.compile("(?U)(?<=[^.!?\\s][\\s(\"“'‘-]{1,3})\\p{Lu}[\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NEGATION = Pattern.compile(
            "(?iU)\\b(?:not|no|never|none|neither|nor|without|cannot|nothing|nobody|nowhere|hardly|unable|fail(?:s|ed)?|lack(?:s|ed)?|except"
                    + "|unlike|rarely|seldom|nicht|nie|niemals|kein\\w*|ohne|weder|jamais|sans|aucune?|rien|nunca|sin|ningun[oa]?|ningún|nada)\\b|n['’]t\\b");

    /** Words of asking and of grammar that say nothing of the topic; most analyzers keep them. */
    private static final Map<String, String> GRAMMAR_BY_LANGUAGE = Map.of(
            "en",
            "what which who whom whose when where why how do does did done doing have has had having would shall should can could may"
                    + " might must am were been being its them he she his her him we us our you your i me my so about over under between"
                    + " during through after before s t many much long often kind type name called one some any all each other another"
                    + " more most also",
            "de",
            "was wer wen wem wessen wann wo wohin woher womit wofür warum wieso weshalb wie welche welcher welches welchen welchem viel"
                    + " viele lange oft gibt heißt genannt alle andere mehr auch",
            "fr",
            "que quoi qui quel quelle quels quelles quand où comment pourquoi combien est ce t il elle ils elles temps longtemps souvent"
                    + " appelle nommé autre tout tous plus aussi",
            "es",
            "qué quién quiénes cuál cuáles cuándo dónde cómo por cuánto cuánta cuántos cuántas tiempo largo llama llamado otro todo todos"
                    + " más también");

    private static final Set<String> ENGLISH_GRAMMAR = grammar("en");

    /** By what makes a language's stems. The English words are left out everywhere: posts cite, and code is English. */
    private static final Map<Terms, Set<String>> GRAMMAR = GRAMMAR_BY_LANGUAGE.keySet().stream()
            .collect(
                    Collectors.toUnmodifiableMap(language -> Terms.of(Optional.of(language)), language -> Stream.concat(
                                    ENGLISH_GRAMMAR.stream(), grammar(language).stream())
                            .collect(Collectors.toUnmodifiableSet())));

    private static Set<String> grammar(String language) {
        return Set.copyOf(Terms.of(Optional.of(language)).in(GRAMMAR_BY_LANGUAGE.getOrDefault(language, "")));
    }

    static Reading of(String text, Terms terms) {
        Set<String> grammar = GRAMMAR.getOrDefault(terms, ENGLISH_GRAMMAR);
        List<String> stems = terms.located(text).stream()
                .map(Term::stem)
                .filter(stem -> !grammar.contains(stem))
                .toList();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < stems.size(); i++) {
            positions.putIfAbsent(stems.get(i), i);
        }
        return new Reading(
                text,
                text.toLowerCase(Locale.ROOT),
                stems,
                positions,
                found(NAME, text),
                found(NUMBER, text),
                NEGATION.matcher(text).find());
    }

    boolean has(String stem) {
        return positions.containsKey(stem);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }
}
