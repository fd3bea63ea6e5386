package io.askable.worker.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the site's name off a page's title: {@code How bees sleep | The Hive} is {@code How bees sleep}. */
final class SiteName {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»«:/\\\\-]+\\s+");
    private static final int FEWEST_WORDS = 3;

    private SiteName() {}

    /** Off either end where it equals {@code site}; not knowing the name, off the end when a sentence is left before a bar. */
    static String removed(String title, Optional<String> site) {
        Matcher separator = SEPARATOR.matcher(title);
        int first = -1;
        int firstEnd = -1;
        int last = -1;
        int lastEnd = -1;
        while (separator.find()) {
            first = first < 0 ? separator.start() : first;
            firstEnd = firstEnd < 0 ? separator.end() : firstEnd;
            last = separator.start();
            lastEnd = separator.end();
        }
        if (last <= 0) {
            return title;
        }
        String head = title.substring(0, last);
        String tail = title.substring(lastEnd);
        if (site.isPresent()) {
            boolean leads = title.substring(0, first).equalsIgnoreCase(site.get());
            return tail.equalsIgnoreCase(site.get()) ? head : leads ? title.substring(firstEnd) : title;
        }
        boolean bar = title.charAt(lastEnd - 2) == '|' || title.charAt(lastEnd - 2) == '»';
        return bar && PlainWords.count(head) >= FEWEST_WORDS ? head : title;
    }
}
