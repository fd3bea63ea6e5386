package io.askable.language.check;

import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves only addresses of a post's own host in a text. */
final class OwnLinks {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:\\b[a-z][a-z0-9+.-]{0,20}:)?//[^\\s<>\"'()\\[\\]{}|]+"
                    + "|www\\.[^\\s<>\"'()\\[\\]{}|]+"
                    + "|\\b(?:javascript|vbscript|data|mailto|tel|file|blob):[^\\s<>\"']+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?]+$");

    private final String host;

    OwnLinks(String host) {
        this.host = host;
    }

    /** Without other hosts' addresses; the white space around them is left as it is. */
    String in(String text) {
        Matcher addresses = ADDRESS.matcher(text);
        return addresses.replaceAll(found -> Matcher.quoteReplacement(isOwn(found.group()) ? found.group() : ""));
    }

    private boolean isOwn(String address) {
        String bare = END_OF_SENTENCE.matcher(address).replaceAll("");
        try {
            return BlogUrl.of(bare).host().equals(host);
        } catch (InvalidBlogUrl e) {
            return false;
        }
    }
}
