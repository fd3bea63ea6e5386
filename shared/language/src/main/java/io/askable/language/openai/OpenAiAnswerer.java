package io.askable.language.openai;

import io.askable.content.OwnedPassage;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Answerer;
import io.askable.language.openai.ChatPort.Reply;
import io.askable.language.openai.ChatPort.Wanted;
import io.askable.language.openai.Replies.WrittenAnswer;
import io.smallrye.mutiny.Multi;
import java.util.List;

/** Answers with a language model, from the passages alone; what it cannot quote it has not answered. */
final class OpenAiAnswerer implements Answerer {

    private final ChatPort chat;
    private final StreamedChat streamed;
    private final String writtenBy;

    OpenAiAnswerer(ChatPort chat, StreamedChat streamed, String model) {
        this.chat = chat;
        this.streamed = streamed;
        this.writtenBy = "openai:" + model;
    }

    @Override
    public String writtenBy() {
        return writtenBy;
    }

    @Override
    public Answer answer(String question, List<OwnedPassage> best) {
        Reply<WrittenAnswer> reply = chat.ask(
                budget(best),
                Prompts.answer(question, best),
                Schemas.ANSWER,
                WrittenAnswer.class,
                Wanted.AS_CONFIGURED);
        Grounding grounding = new Grounding(best);
        grounding.say(reply.content().answer());
        reply.content().quotes().forEach(grounding::quote);
        return grounding.answer(reply.content().answered(), writtenBy, reply.usage());
    }

    @Override
    public Multi<AnswerPart> stream(String question, List<OwnedPassage> best) {
        return streamed.ask(budget(best), Prompts.streamedAnswer(question, best), new Grounding(best), writtenBy);
    }

    /** Readers' questions on a post are charged to that post. */
    private static String budget(List<OwnedPassage> best) {
        return best.isEmpty() ? "answers" : best.getFirst().blogId().value();
    }
}
