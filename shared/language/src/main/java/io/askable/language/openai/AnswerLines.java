package io.askable.language.openai;

import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Usage;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads the lines {@link Prompts#streamedAnswer} asks for as they come in pieces. For one answer and one thread. */
final class AnswerLines {

    private static final String ANSWERED = "ANSWERED:";
    private static final String SAY = "SAY:";
    private static final String QUOTE = "QUOTE:";

    private final Grounding grounding;
    private final Consumer<AnswerPart> parts;
    private final StringBuilder open = new StringBuilder();
    private boolean answered = true;

    AnswerLines(Grounding grounding, Consumer<AnswerPart> parts) {
        this.grounding = grounding;
        this.parts = parts;
    }

    void add(String piece) {
        open.append(piece);
        for (int end = open.indexOf("\n"); end >= 0; end = open.indexOf("\n")) {
            read(open.substring(0, end).strip());
            open.delete(0, end + 1);
        }
    }

    /** The whole answer, once no more will come. */
    Answer finish(String writtenBy, Usage usage) {
        read(open.toString().strip());
        open.setLength(0);
        return grounding.answer(answered, writtenBy, usage);
    }

    private void read(String line) {
        if (line.startsWith(ANSWERED)) {
            answered = !line.substring(ANSWERED.length())
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .startsWith("no");
        } else if (line.startsWith(QUOTE)) {
            grounding
                    .quote(line.substring(QUOTE.length()).strip())
                    .ifPresent(quote -> parts.accept(new AnswerPart.Source(quote)));
        } else {
            String sentence =
                    line.startsWith(SAY) ? line.substring(SAY.length()).strip() : line;
            grounding.say(sentence).ifPresent(text -> parts.accept(new AnswerPart.Token(text)));
        }
    }
}
