package io.askable.language.extractive;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a sentence needs what stands before it, or speaks of its writer; by the words that say so, each an alternative of a
 * regular expression.
 */
final class Dependence {

    /** Words that a text opens with only when something stands before it, or when it speaks of its writer. */
    private static final String ENGLISH = """
            he, she, it, they, this, that, these, those, but, and, so, however, also, then, there, here, we, you, my, our,
            his, her, their, its, in this, in addition, in other words, moreover, instead, such, click, scroll, compare,
            see, note, anyway, well
            """;

    private static final String GERMAN = """
            er, sie, es, das(?! (?-i:\\p{Lu}|\\p{Ll}+e[ns]? \\p{Lu})), dies\\p{L}*, denn, dann, deshalb, daher, darum,
            zudem, außerdem, aber, doch, und, oder, auch(?! (?-i:\\p{Lu})), ich, wir, ihr, ihre\\p{L}*, sein\\p{L}*,
            mein\\p{L}*, unser\\p{L}*, hier\\p{L}*, dort, dabei, damit, dafür, dazu, davon, danach, darüber, dadurch,
            hinzu, so, jedoch, allerdings, neben dies\\p{L}*, du, klicken, soviel, nun, seitdem, trotzdem, dennoch, somit,
            jetzt, heute, gestern, derweil, heißt, sprich, ebenfalls, genauer, vor ein paar, für mich, kein wunder,
            natürlich, ein weitere\\p{L}*, was das, dass, grund (?:ist|sind|war|dafür|hierfür), bitte, eigentlich, bist,
            hast, liebe\\p{L}*, sehr geehrte
            """;

    private static final String FRENCH_SPANISH_ITALIAN_PORTUGUESE_DUTCH = """
            il(?! (?-i:\\p{Lu})), elle, ils, elles, ainsi, donc, cela, ce, c['’]\\p{L}+, cette, ces, mais, et, nous, vous,
            je, él, ella, esto, este, esta, así, además, pero, y, al sitio, nosotros, yo, lui, lei, questo, questa, ma, e,
            noi, io, ele, ela, isso, mas, nós, eu, en es[eoat]\\p{L}*, dans ce\\p{L}*, hij, zij, dit, dat, maar, wij, we,
            ik, encore
            """;

    private static final Pattern DANGLES = Pattern.compile(
            "(?iU)^\\P{L}*(?:" + anyOf(ENGLISH, GERMAN, FRENCH_SPANISH_ITALIAN_PORTUGUESE_DUTCH) + ")\\b");

    /** Who reads is spoken to; or the sentence is somebody's speech. */
    private static final Pattern SPEAKS =
            Pattern.compile("(?iU)^(?:\\S+ ){0,3}(?:\\p{L}+st du|dich|you)\\b|^[\"„“«»‹‚'–-]\\s?[^\"”“«»]{40,}");

    /** Early of what only an earlier sentence names; or a label, a call, a shout. */
    private static final Pattern POINTS = Pattern.compile("(?U)"
            + String.join(
                    "|",
                    List.of(
                            // Words that point at what was named.
                            "\\b(?:[Tt]hese|[Tt]hose|[Tt]his|[Ss]uch|[Dd]iese?[nmrs]?|darüber|davon|dafür|hierbei|hierfür|hierzu|dabei|ebenfalls|solche[nmrs]?|euch|nämlich|o\\. ?g)\\b",
                            // Somebody or something early who was not named.
                            "^(?:\\S+ ){1,9}(?:it|he|she|they|them|er|ihn|ihm|ihnen)\\b",
                            // An objection to what was said.
                            "^(?:\\S+ ){1,6}aber\\b",
                            // A place that only the page shows.
                            "^(?:\\S+ ){1,8}(?:hier|here)\\b",
                            "^(?:[^\\s,]+ ){1,6}(?:deren|dessen)\\b",
                            "(?<!,) das (?:schon|auch|nicht|alles|nun|ja|doch|jetzt|erst)\\b",
                            // Whose?
                            "^(?:\\S+ )?(?:[Ii]hre?[nmrs]?|[Ss]eine?[nmrs]?|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\\b",
                            // A label.
                            "^[\\p{L} ]{2,25}:",
                            // Advice, a shout, a date line.
                            "\\byou (?:need|have|must|should)\\b",
                            "^[Tt]atsächlich",
                            "^[Bb]isher",
                            "^A él",
                            "[!]$",
                            "^\\p{Lu}{4,} ")));

    private static final Pattern OF_ONESELF = Pattern.compile(
            "(?U)\\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us|[Ii]ch|[Mm]ir|[Mm]ich|[Mm]eine?[nmrs]?|[Ww]ir|[Uu]ns|[Uu]nser\\p{L}*|[Jj]e|ma|mon|mes|[Nn]ous|[Nn]otre|[Yy]o|mi|mis|[Nn]uestr\\p{L}+)\\b");

    private static final Pattern QUOTED = Pattern.compile("[\"„“»«][^\"„“”»«]*[\"“”«»]");

    private Dependence() {}

    static boolean standsAlone(String sentence) {
        return Stream.of(DANGLES, SPEAKS, POINTS)
                .noneMatch(pattern -> pattern.matcher(sentence).find());
    }

    /** Outside of quotation marks: there it is somebody else who speaks. */
    static boolean isOfOneself(String sentence) {
        return OF_ONESELF.matcher(QUOTED.matcher(sentence).replaceAll("")).find();
    }

    private static String anyOf(String... lists) {
        return Stream.of(lists)
                .flatMap(list ->
                        Arrays.stream(list.strip().replaceAll("\\s+", " ").split(", ")))
                .collect(Collectors.joining("|"));
    }
}
