package io.askable.language.extractive.phrases;

import java.util.regex.Pattern;

/** Titles as they stand in a question. */
final class Titles {

    private static final Pattern SITE = Pattern.compile("(?U)^(.{15,}?)\\s+[|–—-]\\s+(?:[^|–—]{2,30})$");
    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");

    private Titles() {}

    /** Without the site's name at its end, without quotation marks that would meet the question's own. */
    static String quotable(String title) {
        String bare = title.strip();
        for (var site = SITE.matcher(bare); site.matches(); site = SITE.matcher(bare)) {
            bare = site.group(1).strip();
        }
        return QUOTES.matcher(bare).replaceAll("'");
    }
}
