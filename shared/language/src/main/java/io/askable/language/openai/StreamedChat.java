package io.askable.language.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.askable.language.AnswerPart;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.language.Usage;
import io.askable.language.openai.ChatPort.Wanted;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.Optional;

/** Asks the model for an answer that comes line by line, and passes on what is checked. */
final class StreamedChat {

    private final OpenAiStreamingChatModel model;
    private final ModelCalls calls;
    private final ChatPort chat;
    private final Duration patience;

    /** @param patience longest wait for the next part */
    StreamedChat(OpenAiStreamingChatModel model, ModelCalls calls, ChatPort chat, Duration patience) {
        this.model = model;
        this.calls = calls;
        this.chat = chat;
        this.patience = patience;
    }

    Multi<AnswerPart> ask(String budget, Prompts.Prompt prompt, Grounding grounding, String writtenBy) {
        return Multi.createFrom()
                .<AnswerPart>emitter(
                        emitter -> start(budget, prompt, new AnswerLines(grounding, emitter::emit), writtenBy, emitter))
                .ifNoItem()
                .after(patience)
                .failWith(() -> new ModelUnavailable("The model fell silent", Optional.empty(), null));
    }

    private void start(
            String budget,
            Prompts.Prompt prompt,
            AnswerLines lines,
            String writtenBy,
            MultiEmitter<? super AnswerPart> emitter) {
        Thread thread = Thread.ofVirtual()
                .name("streamed answer")
                .unstarted(() -> run(budget, prompt, lines, writtenBy, emitter));
        // Cancelled or timed out: the interrupt ends the request.
        emitter.onTermination(thread::interrupt);
        thread.start();
    }

    private void run(
            String budget,
            Prompts.Prompt prompt,
            AnswerLines lines,
            String writtenBy,
            MultiEmitter<? super AnswerPart> emitter) {
        try {
            String name = chat.name(Wanted.AS_CONFIGURED);
            Usage most = chat.most(name, prompt);
            ChatResponse response = calls.call(
                    budget, most, () -> converse(prompt, lines), ChatResponse.class, reply -> usage(name, reply));
            emitter.emit(new AnswerPart.Done(lines.finish(writtenBy, usage(name, response))));
            emitter.complete();
        } catch (RuntimeException e) {
            // Interrupted means that nobody listens any more.
            if (!Thread.currentThread().isInterrupted()) {
                emitter.fail(e);
            }
        }
    }

    /** Blocks, for {@link Transport} reads the stream on this thread. */
    private ChatResponse converse(Prompts.Prompt prompt, AnswerLines lines) throws Exception {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .build();
        Listener listener = new Listener(lines);
        model.chat(request, listener);
        return listener.result();
    }

    private Usage usage(String name, ChatResponse response) {
        return response.tokenUsage() == null
                ? chat.most(name, new Prompts.Prompt("", ""))
                : chat.usage(name, response.tokenUsage());
    }
}
