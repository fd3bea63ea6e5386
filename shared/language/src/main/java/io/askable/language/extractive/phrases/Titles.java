package io.askable.language.extractive.phrases;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles as they stand in a question. */
final class Titles {

    private static final Pattern SITE = Pattern.compile("(?U)^(.{15,}?)\\s+[|–—-]\\s+(?:[^|–—]{2,30})$");
    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");

    private static final Pattern MARKED = Pattern.compile("[?{}<>|…]|://");
    private static final int SHORTEST = 6;
    private static final int LONGEST = 120;
    private static final Set<String> KINDS = Set.of(
            "about us",
            "history",
            "design",
            "welcome",
            "startseite",
            "über uns",
            "geschichte",
            "aktuelles",
            "willkommen",
            "untitled",
            "accueil",
            "inicio",
            "quiénes somos",
            "à propos",
            "overview",
            "documentation",
            "readme",
            "introduction",
            "einleitung",
            "archive");

    private Titles() {}

    /** Names the post rather than its kind, asks nothing itself, and is not longer than a reader takes in. */
    static boolean isTelling(String title) {
        return title.length() >= SHORTEST
                && title.length() <= LONGEST
                && !MARKED.matcher(title).find()
                && !KINDS.contains(title.toLowerCase(Locale.ROOT));
    }

    /** Without the site's name at its end, without quotation marks that would meet the question's own. */
    static String quotable(String title) {
        String bare = title.strip();
        for (var site = SITE.matcher(bare); site.matches(); site = SITE.matcher(bare)) {
            bare = site.group(1).strip();
        }
        return QUOTES.matcher(bare).replaceAll("'");
    }
}
