package io.askable.language.openai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.askable.language.LanguageFailure.ModelUnavailable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes on a stream's pieces and keeps how it ended. */
final class Listener implements StreamingChatResponseHandler {

    private final AnswerLines lines;
    private @Nullable ChatResponse response;
    private @Nullable Throwable failure;

    Listener(AnswerLines lines) {
        this.lines = lines;
    }

    @Override
    public void onPartialResponse(String piece) {
        lines.add(piece);
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
    }

    /** The whole response. Fails with what the stream failed with. */
    ChatResponse result() throws Exception {
        if (failure instanceof Exception exception) {
            throw exception;
        }
        if (failure != null || response == null) {
            throw new ModelUnavailable("The model's answer broke off", Optional.empty(), failure);
        }
        return response;
    }
}
