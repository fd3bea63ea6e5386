package io.askable.language.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlogId;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.NoEmbedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveAnswererTest {

    private static final String OVEN = "The wood oven of the bakery was built by Ada Winter in 1974."
            + " It holds sixty loaves at a time. Each loaf bakes for fifty minutes because the stone gives its heat slowly.";
    private static final String STARTER = "A starter is a mix of flour and water in which wild yeast lives."
            + " Feed the starter once a day with rye flour. Never keep the starter in a closed jar, see http://evil.example/jar.";
    private static final String WHO_BUILT_IT = "Who built the wood oven of the bakery?";

    private static final List<OwnedPassage> PASSAGES = passages(OVEN, STARTER);

    private final ExtractiveAnswerer answerer = new ExtractiveAnswerer(new NoEmbedder(), () -> 0.5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                WHO_BUILT_IT + "| Ada Winter",
                "How many loaves does the oven hold at a time? | sixty loaves",
                "Why does a loaf bake for fifty minutes? | gives its heat slowly",
                "What is a starter? | wild yeast lives"
            })
    void quotesTheSentenceThatAnswers(String question, String gold) {
        Answer answer = answerer.answer(question, PASSAGES);
        assertThat(answer.answered()).isTrue();
        assertThat(answer.text()).contains(gold);
        assertThat(answer.quotes()).isNotEmpty().allSatisfy(quote -> assertThat(OVEN + "\n" + STARTER)
                .contains(quote.text()));
    }

    @Test
    void neverAnswersWithAHeading() {
        String text =
                "What is a levain?\n\nThe young levain\n\nA levain is a young starter that is built for one dough only.";
        Answer answer = answerer.answer("What is a levain?", passages(text));
        assertThat(answer.text()).isEqualTo("A levain is a young starter that is built for one dough only.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which airline flies to the Faroe Islands?",
                "Who never built the wood oven of the Berlin bakery?",
                "Who built the wood oven of the bakery in Oslo in 1856?"
            })
    void saysThatThePostDoesNotAnswer(String question) {
        Answer answer = answerer.answer(question, PASSAGES);
        assertThat(answer.answered()).isFalse();
        assertThat(answer.quotes()).isEmpty();
        assertThat(answer.text()).isEqualTo("The post does not answer this question.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Teig ruht in einer Schüssel und geht eine Stunde lang auf. | Der Beitrag beantwortet diese Frage nicht.",
                "La pâte est dans un bol et elle lève pendant une heure. | L’article ne répond pas à cette question.",
                "La masa se deja en un tazón y sube durante una hora. | El artículo no responde a esta pregunta."
            })
    void refusesInTheLanguageOfThePost(String post, String refusal) {
        assertThat(answerer.answer("Qwertz Asdfgh 1234 5678?", passages(post)).text())
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wie lange ruht der Teig in der Schüssel? | Der Teig ruht eine Stunde lang in einer Schüssel, bevor er geformt wird.",
                "Warum bleibt die Kruste des Brotes weich? | Die Kruste bleibt weich, weil das Brot im Dampf gebacken wird.",
                "Combien de temps la pâte repose-t-elle dans le bol ? | La pâte repose une heure dans un bol avant d’être formée.",
                "Pourquoi la croûte du pain reste-t-elle tendre ? | La croûte reste tendre parce que le pain est cuit à la vapeur."
            })
    void answersByWordsAloneInOtherLanguages(String question, String sentence) {
        String german = "Der Teig ruht eine Stunde lang in einer Schüssel, bevor er geformt wird."
                + " Die Kruste bleibt weich, weil das Brot im Dampf gebacken wird.";
        String french = "La pâte repose une heure dans un bol avant d’être formée."
                + " La croûte reste tendre parce que le pain est cuit à la vapeur.";
        String post = german.contains(sentence) ? german : french;

        assertThat(answerer.answer(question, passages(post)).quotes())
                .extracting(Answer.Quote::text)
                .contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welche Fluggesellschaft fliegt im Winter nach Island?",
                "Wie viel kostet das Mehl der Bäckerei in Berlin?"
            })
    void refusesByWordsAloneWhatAGermanPostDoesNotSay(String question) {
        String cited = "Flour, water, salt: the rest is time and that is all there is to it.";
        String german = "Der Teig ruht eine Stunde lang in einer Schüssel, bevor er geformt wird."
                + " Die Kruste bleibt weich, weil das Brot im Dampf gebacken wird. Das Salz kommt erst am Ende in den Teig.";

        Answer answer = answerer.answer(question, passages(cited, german));

        assertThat(answer.answered()).isFalse();
        assertThat(answer.text()).isEqualTo("Der Beitrag beantwortet diese Frage nicht.");
    }

    @Test
    void noPassageAnswersNothing() {
        assertThat(answerer.answer("Why?", List.of()).answered()).isFalse();
        assertThat(answerer.answer("Why?", passages(" ")).answered()).isFalse();
    }

    @Test
    void neverShowsASentenceWithAnAddress() {
        Answer answer = answerer.answer("Where to keep the starter, in a closed jar?", passages(STARTER));
        assertThat(answer.text()).doesNotContain("evil.example");
        assertThat(answer.quotes()).noneMatch(quote -> quote.text().contains("evil.example"));
    }

    @Test
    void streamsSentencesThenSourcesThenTheWhole() {
        List<AnswerPart> parts = answerer.stream(WHO_BUILT_IT, PASSAGES)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));
        Answer whole = answerer.answer(WHO_BUILT_IT, PASSAGES);
        List<AnswerPart> expected = new ArrayList<>();
        whole.quotes().forEach(quote -> expected.add(new AnswerPart.Token(quote.text())));
        whole.quotes().forEach(quote -> expected.add(new AnswerPart.Source(quote)));
        expected.add(new AnswerPart.Done(whole));
        assertThat(parts).containsExactlyElementsOf(expected).hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<OwnedPassage> passages(String... texts) {
        return Stream.of(texts)
                .map(text -> new OwnedPassage(new BlogId("b1"), new Passage(0, text, Optional.empty())))
                .toList();
    }
}
