package io.askable.language.openai;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.content.Summary;
import io.askable.language.Drafted;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.Usage;
import io.askable.language.WritingBrief;
import io.askable.language.openai.ChatPort.Reply;
import io.askable.language.openai.ChatPort.Wanted;
import io.askable.language.openai.Replies.WrittenQuestion;
import io.askable.language.openai.Replies.WrittenQuestions;
import io.askable.language.openai.Replies.WrittenSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes with a language model. Long posts are read part by part, all of them, and the best of what came is kept. */
public final class OpenAiWriter implements QuestionWriter {

    private static final String PROVIDER = "openai:";

    /** Raised when the prompts change what is written. */
    private static final int PROMPT_VERSION = 1;

    private static final int KEY_POINTS = 5;

    private final ChatPort chat;
    private final OpenAiConfig config;

    OpenAiWriter(ChatPort chat, OpenAiConfig config) {
        this.chat = chat;
        this.config = config;
    }

    @Override
    public String writtenBy() {
        return PROVIDER + config.model();
    }

    @Override
    public String writtenBy(WritingBrief brief) {
        return PROVIDER + chat.name(wanted(brief));
    }

    @Override
    public String fingerprint(WritingBrief brief) {
        return PROVIDER + chat.name(wanted(brief)) + "/" + PROMPT_VERSION + " n=" + brief.questions() + " t="
                + brief.temperature().orElse(config.temperature()) + " part=" + config.maxPartChars() + " lang="
                + brief.language().orElse("") + " wishes="
                + Integer.toHexString((brief.questionPrompt() + "|" + brief.summaryPrompt()).hashCode());
    }

    @Override
    public Summarised summarise(Article article, WritingBrief brief) {
        List<Reply<WrittenSummary>> replies = Parts.of(article, config.maxPartChars()).stream()
                .map(part -> askSummary(article, part, brief))
                .collect(Collectors.toCollection(ArrayList::new));
        if (replies.size() > 1) {
            replies.add(askSummary(article, together(replies), brief));
        }
        WrittenSummary last = replies.getLast().content();
        List<String> points = last.keyPoints().stream().limit(KEY_POINTS).toList();
        return new Summarised(new Summary(last.summary(), points), total(replies), writtenBy(brief));
    }

    @Override
    public Drafted writeQuestions(Article article, WritingBrief brief) {
        List<String> parts = Parts.of(article, config.maxPartChars());
        int each = parts.size() == 1 ? brief.questions() : Math.max(2, 2 * brief.questions() / parts.size());
        List<Reply<WrittenQuestions>> replies = parts.stream()
                .map(part -> chat.ask(
                        article.url().value(),
                        Prompts.questions(article.title(), part, Math.min(each, WritingBrief.MAX_QUESTIONS), brief),
                        Schemas.QUESTIONS,
                        WrittenQuestions.class,
                        wanted(brief)))
                .toList();
        List<Draft> drafts = replies.stream()
                .flatMap(reply -> reply.content().questions().stream())
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(WrittenQuestion::importance).reversed())
                .map(OpenAiWriter::draft)
                .toList();
        if (drafts.isEmpty()) {
            throw new ModelInvalid("The model wrote no question");
        }
        return new Drafted(drafts, total(replies), writtenBy(brief));
    }

    private Reply<WrittenSummary> askSummary(Article article, String part, WritingBrief brief) {
        return chat.ask(
                article.url().value(),
                Prompts.summary(article.title(), part, brief),
                Schemas.SUMMARY,
                WrittenSummary.class,
                wanted(brief));
    }

    private static String together(List<Reply<WrittenSummary>> replies) {
        return replies.stream()
                .map(reply -> reply.content().summary() + "\n"
                        + String.join("\n", reply.content().keyPoints()))
                .collect(Collectors.joining("\n\n"));
    }

    private static <T> Usage total(List<Reply<T>> replies) {
        return replies.stream().map(Reply::usage).reduce(Usage::plus).orElseThrow();
    }

    private static Wanted wanted(WritingBrief brief) {
        return new Wanted(brief.model(), brief.temperature());
    }

    private static Draft draft(WrittenQuestion written) {
        return new Draft(written.question(), written.answer(), Optional.of(written.quote()), written.icon());
    }
}
