package io.askable.worker.extract;

/** White space as a browser shows it. */
final class Whitespace {

    private Whitespace() {}

    /** Every run of white space as one space, none at the ends; characters that are never seen are gone. */
    static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = !out.isEmpty();
            } else if (!isUnseen(c)) {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphens, zero width spaces, byte order marks, controls. Joiners stay: Persian and Indic scripts need them. */
    static boolean isUnseen(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || Character.isISOControl(c);
    }

    /** Lines as they are, without blank lines at the ends, without what is never seen; tabs stay. */
    static String trimLines(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || !isUnseen(c)) {
                out.append(c == '\u00a0' ? ' ' : c);
            }
        }
        String lines = out.toString().stripTrailing();
        int start = 0;
        for (int i = 0; i < lines.length() && isSpace(lines.charAt(i)); i++) {
            start = lines.charAt(i) == '\n' ? i + 1 : start;
        }
        return lines.substring(start);
    }
}
