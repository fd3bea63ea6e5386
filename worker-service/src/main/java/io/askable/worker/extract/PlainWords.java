package io.askable.worker.extract;

import java.lang.Character.UnicodeScript;

/** Counts words in any script. */
final class PlainWords {

    private static final int CHARACTERS_A_WORD = 2;

    private PlainWords() {}

    /** Runs of letters and digits; where a script sets no spaces between words, every two of its characters. */
    static int count(CharSequence text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (isUnspaced(c)) {
                unspaced++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inWord = false;
            }
        }
        return words + (unspaced + CHARACTERS_A_WORD - 1) / CHARACTERS_A_WORD;
    }

    /** Whether {@code c} belongs to a script that is written without spaces between words. */
    static boolean isUnspaced(int c) {
        if (c < 0x0E00 || !Character.isLetter(c)) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
