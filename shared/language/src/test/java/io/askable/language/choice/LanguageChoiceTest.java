package io.askable.language.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.language.Answerer;
import io.askable.language.Embedder;
import io.askable.language.FixedEmbedder;
import io.askable.language.answer.ExtractiveAnswerer;
import io.askable.language.extractive.ExtractiveWriter;
import io.askable.language.openai.BudgetConfig;
import io.askable.language.openai.OpenAiConfig;
import io.askable.testkit.ManualClock;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    private static final Embedder BUILT_IN = new FixedEmbedder(text -> new float[] {1, 0});
    private static final String MODEL_AT = "openai.base-url";
    private static final String NOWHERE = "http://127.0.0.1:9/v1";

    @Test
    void takesTheEmbedderInThisProcessWhereNoModelIsSetUp() {
        assertThat(choice().embedder(Given.one(BUILT_IN)).model()).isEqualTo(BUILT_IN.model());
    }

    @Test
    void takesTheModelsEmbedderWhereAModelIsSetUp() {
        assertThat(choice(MODEL_AT, NOWHERE).embedder(Given.one(BUILT_IN)).model())
                .isEqualTo("text-embedding-3-small");
    }

    @Test
    void keepsTheBuiltInEmbedderBesideAModelWhenTold() {
        Embedder embedder = choice(MODEL_AT, NOWHERE, "embedder", "minilm").embedder(Given.one(BUILT_IN));

        assertThat(embedder.model()).isEqualTo(BUILT_IN.model());
    }

    @Test
    void ranksByWordsWhereNothingEmbeds() {
        assertThat(choice().embedder(Given.none()).knows(Optional.of("en"))).isFalse();
        assertThat(choice("embedder", "none").embedder(Given.one(BUILT_IN)).knows(Optional.of("en")))
                .isFalse();
    }

    @Test
    void refusesAnEmbedderThatIsNotThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> choice("embedder", "openai").embedder(Given.one(BUILT_IN)))
                .withMessageContaining("askable.language.openai.api-key");
        assertThatIllegalStateException()
                .isThrownBy(() -> choice("embedder", "minilm").embedder(Given.none()))
                .withMessageContaining("class path");
        assertThatThrownBy(() -> choice("embedder", "word2vec").embedder(Given.one(BUILT_IN)))
                .hasMessageContaining("auto")
                .hasMessageContaining("minilm");
    }

    @Test
    void writesAndAnswersWithTheModelWhereOneIsSetUpAndWithoutElse() {
        ExtractiveWriter writer = new ExtractiveWriter(BUILT_IN);
        Answerer answerer = new ExtractiveAnswerer(BUILT_IN, () -> 0.5);

        assertThat(choice().writer(writer, BUILT_IN).writtenBy()).isEqualTo("extractive");
        assertThat(choice().answerer(Given.one(answerer))).isSameAs(answerer);
        assertThat(choice(MODEL_AT, NOWHERE).writer(writer, BUILT_IN).writtenBy())
                .contains("gpt-4o-mini");
        assertThat(choice(MODEL_AT, NOWHERE).answerer(Given.one(answerer)).writtenBy())
                .contains("gpt-4o-mini");
    }

    @Test
    void saysThatNoModelIsPausedWhereThereIsNone() {
        assertThat(choice().health().isPaused()).isFalse();
    }

    @Test
    void refusesAConfidenceThatIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtractiveAnswerer(BUILT_IN, () -> 1.5))
                .withMessageContaining("askable.language.answer.least-confidence");
    }

    private static LanguageChoice choice(String... keysAndValues) {
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put("askable.language." + keysAndValues[i], keysAndValues[i + 1]);
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(LanguageConfig.class)
                .withMapping(OpenAiConfig.class)
                .withMapping(BudgetConfig.class)
                .withDefaultValues(keys)
                .build();
        return new LanguageChoice(
                config.getConfigMapping(LanguageConfig.class),
                config.getConfigMapping(OpenAiConfig.class),
                config.getConfigMapping(BudgetConfig.class),
                Given.none(),
                ManualClock.atNoon());
    }
}
