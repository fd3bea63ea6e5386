package io.askable.language.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.LanguageFailure.ModelRefused;
import io.askable.language.Usage;
import java.util.Optional;
import java.util.OptionalDouble;

/** Asks the model one thing and gets it in the shape asked for, or a {@link io.askable.language.LanguageFailure}. */
final class ChatPort {

    /** Fewer letters make a token in no language; reservations are settled by what was really taken. */
    private static final int CHARS_A_TOKEN = 3;

    private final OpenAiChatModel model;
    private final OpenAiConfig config;
    private final ModelCalls calls;
    private final Prices prices;

    /** @param model absent: the configured one */
    record Wanted(Optional<String> model, OptionalDouble temperature) {
        static final Wanted AS_CONFIGURED = new Wanted(Optional.empty(), OptionalDouble.empty());
    }

    record Reply<T>(T content, Usage usage) {}

    ChatPort(OpenAiChatModel model, OpenAiConfig config, ModelCalls calls) {
        this.model = model;
        this.config = config;
        this.calls = calls;
        this.prices = new Prices(config.inputUsdPerMillion(), config.outputUsdPerMillion());
    }

    /** @param budget whose budget is charged */
    <T> Reply<T> ask(String budget, Prompts.Prompt prompt, JsonSchema schema, Class<T> shape, Wanted wanted) {
        ChatRequest request = request(prompt, schema, wanted);
        String name = name(wanted);
        ChatResponse response = calls.call(
                budget, most(name, prompt), () -> model.chat(request), ChatResponse.class, reply -> usage(name, reply));
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw new ModelRefused("The provider's filter stopped the model");
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            throw new ModelInvalid("The model's answer is longer than " + config.maxOutputTokens() + " tokens");
        }
        return new Reply<>(Replies.read(response.aiMessage().text(), shape), usage(name, response));
    }

    String name(Wanted wanted) {
        return wanted.model().orElse(config.model());
    }

    Usage most(String name, Prompts.Prompt prompt) {
        long input = (prompt.system().length() + prompt.user().length()) / CHARS_A_TOKEN;
        return prices.usage(name, input, config.maxOutputTokens());
    }

    private Usage usage(String name, ChatResponse response) {
        return Optional.ofNullable(response.tokenUsage())
                .map(tokens -> usage(name, tokens))
                .orElseGet(() -> prices.usage(name, 0, 0));
    }

    Usage usage(String name, TokenUsage tokens) {
        return prices.usage(name, count(tokens.inputTokenCount()), count(tokens.outputTokenCount()));
    }

    private static long count(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private ChatRequest request(Prompts.Prompt prompt, JsonSchema schema, Wanted wanted) {
        ResponseFormat format = config.strictSchema()
                ? ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema)
                        .build()
                : ResponseFormat.JSON;
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        parameters.modelName(name(wanted));
        parameters.temperature(wanted.temperature().orElse(config.temperature()));
        parameters.maxOutputTokens(config.maxOutputTokens());
        parameters.responseFormat(format);
        config.seed().ifPresent(parameters::seed);
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system() + shapeInWords(schema)), UserMessage.from(prompt.user()))
                .parameters(parameters.build())
                .build();
    }

    /** Where the endpoint does not enforce it. */
    private String shapeInWords(JsonSchema schema) {
        return config.strictSchema() ? "" : "Answer with JSON alone, of this shape: " + schema.rootElement() + "\n";
    }
}
